package org.plumbline.proposal.control;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a file writes 1,250.00 or 1.250,00.
 *
 * <p>Most cells tell by themselves; {@code 1,250} and {@code 1.250} do not. They are read as the cells that tell are written: by the point if
 * none does, which is how North America writes. In a file that has both, a cell that does not tell is refused rather than guessed, because
 * the guess would be wrong by a factor of a thousand.
 */
enum DecimalStyle {

    POINT, COMMA, MIXED;

    /** Longer than any number within the limits, and short enough to try. */
    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009'’]");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern POINT_DECIMAL = Pattern.compile("\\d*\\.\\d+|\\d+\\.|[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("\\d*,\\d+|\\d+,|[1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern BARE = Pattern.compile("(?<minus>-)?(?<number>[\\d.,]+)(?<after>-)?");

    /** The style that cells with numbers show together. */
    static DecimalStyle of(Collection<String> cells) {
        boolean point = false;
        boolean comma = false;
        for (String cell : cells) {
            String number = digits(cell);
            boolean asPoint = POINT_DECIMAL.matcher(number).matches();
            boolean asComma = COMMA_DECIMAL.matcher(number).matches();
            if (asPoint != asComma) {
                point |= asPoint;
                comma |= asComma;
            }
        }
        if (point && comma) {
            return MIXED;
        }
        return comma ? COMMA : POINT;
    }

    /** Whether this file leaves open what the cell means. */
    boolean leavesOpen(String cell) {
        String number = digits(cell);
        return this == MIXED && POINT_DECIMAL.matcher(number).matches() && COMMA_DECIMAL.matcher(number).matches();
    }

    /** The number in a cell, with or without brackets or a sign for what is negative; empty if there is none. */
    Optional<BigDecimal> read(String cell) {
        String bare = bare(cell);
        boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
        var sign = BARE.matcher(bracketed ? bare.substring(1, bare.length() - 1) : bare);
        if (cell.length() > LONGEST || !sign.matches()) {
            return Optional.empty();
        }
        long minuses = Stream.of(bracketed, sign.group("minus") != null, sign.group("after") != null).filter(minus -> minus).count();
        return minuses > 1 ? Optional.empty() : magnitude(sign.group("number")).map(number -> minuses == 1 ? number.negate() : number);
    }

    private Optional<BigDecimal> magnitude(String number) {
        boolean asPoint = POINT_DECIMAL.matcher(number).matches();
        boolean asComma = COMMA_DECIMAL.matcher(number).matches();
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number));
        }
        if (asPoint && asComma) {
            return Optional.of(this == COMMA ? comma(number) : point(number));
        }
        if (asPoint) {
            return Optional.of(point(number));
        }
        return asComma ? Optional.of(comma(number)) : Optional.empty();
    }

    private static BigDecimal point(String number) {
        return new BigDecimal("0" + number.replace(",", ""));
    }

    private static BigDecimal comma(String number) {
        return new BigDecimal("0" + number.replace(".", "").replace(',', '.'));
    }

    private static String digits(String cell) {
        return cell.length() > LONGEST ? "" : bare(cell).replaceAll("[()-]", "");
    }

    /** Without spaces, groups set apart by them, a percent sign, and with the one minus sign that keyboards have. */
    private static String bare(String cell) {
        return SPACES.matcher(cell).replaceAll("").replace("%", "").replace('−', '-').replace('–', '-');
    }
}
