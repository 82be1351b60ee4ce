package org.plumbline.account.entity;

import java.math.BigDecimal;
import org.plumbline.shared.RejectedInputException;

/** Numbers and texts within their limits. */
final class Figures {

    private Figures() {
    }

    /** From 0 to the most, with at most so many decimals. @throws RejectedInputException at the field otherwise */
    static BigDecimal between(String field, BigDecimal number, int decimals, BigDecimal most) {
        boolean good = number != null && number.signum() >= 0 && number.compareTo(most) <= 0;
        // looked at only then: a number of a billion digits would take a minute to strip
        if (!good || number.stripTrailingZeros().scale() > decimals) {
            throw new RejectedInputException(field, "company.number", most, decimals);
        }
        return number.setScale(decimals);
    }

    /** Without white space around it and with lines that end in one sign; empty for null. @throws RejectedInputException when too long */
    static String text(String field, String typed, int most) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.length() > most) {
            throw new RejectedInputException(field, "company.too_long", most);
        }
        return text;
    }
}
