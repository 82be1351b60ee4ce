package org.plumbline.proposal.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plumbline.shared.RejectedInputException;

/** Prices, exact until the one rounding each: half up, to the minor unit. */
public final class LinePrice {

    /** Decimals a quantity, a unit cost and a percentage may have. */
    public static final int DECIMALS = 4;
    public static final BigDecimal MOST_QUANTITY = new BigDecimal("9999999.9999");
    public static final BigDecimal MOST_UNIT_COST = new BigDecimal("99999999.9999");
    /** Percent. */
    public static final BigDecimal LEAST_MARKUP = new BigDecimal("-100");
    public static final BigDecimal MOST_MARKUP = new BigDecimal("1000");
    /** Minor units a line may cost or give back: 999,999,999.99 dollars. */
    public static final long MOST_MINOR = 99_999_999_999L;

    private LinePrice() {
    }

    /**
     * Quantity x unit cost x (1 + markup).
     *
     * @param markup   percent
     * @param decimals of the currency
     * @return minor units
     * @throws RejectedInputException at {@code unitCost} beyond {@link #MOST_MINOR}
     */
    public static long of(BigDecimal quantity, BigDecimal unitCost, BigDecimal markup, int decimals) {
        BigDecimal exact = quantity.multiply(unitCost).multiply(BigDecimal.valueOf(100).add(markup)).movePointRight(decimals - 2);
        BigDecimal minor = exact.setScale(0, RoundingMode.HALF_UP);
        if (minor.abs().compareTo(BigDecimal.valueOf(MOST_MINOR)) > 0) {
            throw new RejectedInputException("unitCost", "proposal.price", BigDecimal.valueOf(MOST_MINOR, decimals));
        }
        return minor.longValueExact();
    }

    /** A percentage of an amount. @param rate percent */
    public static long percentOf(long minor, BigDecimal rate) {
        return BigDecimal.valueOf(minor).multiply(rate).movePointLeft(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
