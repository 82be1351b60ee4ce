package org.plumbline.account.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.plumbline.shared.Money;
import org.plumbline.shared.RejectedInputException;

/**
 * What a company asks for when a proposal is accepted.
 *
 * @param value percent, above 0 up to 100, or an amount in major units, above 0 up to 99,999,999.99; 0 with NONE
 */
public record DepositRule(Kind kind, BigDecimal value) {

    /** How the deposit is told. */
    public enum Kind {
        NONE, PERCENT, AMOUNT
    }

    public static final DepositRule NONE = new DepositRule(Kind.NONE, BigDecimal.ZERO);

    private static final String FIELD = "depositValue";
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_AMOUNT = new BigDecimal("99999999.99");
    private static final int DECIMALS = 2;

    /** @throws RejectedInputException at field {@code depositKind} or {@code depositValue} */
    public DepositRule {
        if (kind == null) {
            throw new RejectedInputException("depositKind", "company.deposit_kind");
        }
        if (kind == Kind.NONE) {
            value = BigDecimal.ZERO;
        } else {
            value = Figures.between(FIELD, value, DECIMALS, kind == Kind.PERCENT ? MOST_PERCENT : MOST_AMOUNT);
            if (value.signum() == 0) {
                throw new RejectedInputException(FIELD, "company.deposit_none");
            }
        }
    }

    /**
     * As somebody has typed it.
     *
     * @param kind name of a {@link Kind}
     * @throws RejectedInputException at field {@code depositKind} or {@code depositValue}
     */
    public static DepositRule of(String kind, BigDecimal value) {
        return new DepositRule(Stream.of(Kind.values()).filter(known -> known.name().equals(kind)).findFirst().orElse(null), value);
    }

    /** The deposit on a price, rounded half up to the minor unit, never more than the price. */
    public Money on(Money total) {
        int decimals = total.currency().getDefaultFractionDigits();
        BigDecimal deposit = kind == Kind.PERCENT ? total.major().multiply(value).movePointLeft(2) : value;
        long minor = deposit.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Money(Math.min(minor, total.minor()), total.currency());
    }
}
