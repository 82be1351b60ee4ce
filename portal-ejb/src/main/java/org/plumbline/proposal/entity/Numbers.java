package org.plumbline.proposal.entity;

import java.math.BigDecimal;
import org.plumbline.shared.RejectedInputException;

/** Numbers within their limits. */
final class Numbers {

    private Numbers() {
    }

    /** The number with {@link LinePrice#DECIMALS} decimals. @throws RejectedInputException at the field when it has more, or lies outside */
    static BigDecimal within(String field, BigDecimal number, BigDecimal least, BigDecimal most) {
        if (number == null) {
            throw new RejectedInputException(field, "proposal.required");
        }
        if (number.stripTrailingZeros().scale() > LinePrice.DECIMALS) {
            throw new RejectedInputException(field, "proposal.decimals", LinePrice.DECIMALS);
        }
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new RejectedInputException(field, "proposal.number", least, most);
        }
        return number.setScale(LinePrice.DECIMALS);
    }
}
