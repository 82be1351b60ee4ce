package org.plumbline.proposal.control;

import java.math.BigDecimal;
import java.util.List;

/**
 * Markups as people write them.
 *
 * <p>{@code 25%} and {@code 25} are 25 percent, {@code 0.25} is a quarter of one percent, since some lines do carry that little. Only where
 * no cell of the column has a percent sign and each that is not zero lies between -1 and 1, a spreadsheet has most likely let its format
 * fall and means fractions: {@code 0.25} is 25 percent then. That is a guess, which the importing page shows and lets people change.
 */
final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() { }

    static boolean areFractions(List<String> cells) {
        DecimalStyle style = DecimalStyle.of(cells);
        boolean some = false;
        for (String cell : cells) {
            if (cell.isEmpty()) {
                continue;
            }
            BigDecimal number = style.read(cell).orElse(BigDecimal.TEN);
            if (cell.contains("%") || number.abs().compareTo(BigDecimal.ONE) >= 0) {
                return false;
            }
            some |= number.signum() != 0;
        }
        return some;
    }

    /** The percentage a number without its sign stands for. */
    static BigDecimal of(BigDecimal number, boolean fraction, boolean signed) {
        return fraction && !signed ? number.multiply(HUNDRED) : number;
    }
}
