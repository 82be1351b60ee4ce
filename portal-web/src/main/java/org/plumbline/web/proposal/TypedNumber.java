package org.plumbline.web.proposal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.shared.RejectedInputException;

/**
 * Numbers as estimators type them: {@code $1,250.00}, {@code -$420.00}, {@code (420)}, {@code 25%}. The comma parts thousands and nothing
 * else; {@code 1,25} is refused, because nobody can tell what it means. {@code numbers.js} reads the same.
 */
final class TypedNumber {

    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)");
    private static final Pattern NUMBER = Pattern.compile("(-?)(?:[$€£]|[A-Z]{3})?((?:(?<!-)-)?)((?:\\d{1,3}(?:,\\d{3})+|\\d{0,15})(?:\\.\\d{0,15})?)(?:[$€£%]|[A-Z]{3})?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");

    private TypedNumber() {
    }

    /**
     * @param field where the refusal stands
     * @param blank what nothing means
     * @throws RejectedInputException when it is no number
     */
    static BigDecimal read(String field, String typed, BigDecimal blank) {
        String text = typed == null ? "" : SPACE.matcher(typed).replaceAll("").replace('−', '-');
        if (text.isEmpty()) {
            return blank;
        }
        Matcher brackets = BRACKETS.matcher(text);
        boolean negative = brackets.matches();
        Matcher number = NUMBER.matcher(negative ? brackets.group(1) : text);
        String digits = number.matches() ? number.group(3).replace(",", "") : "";
        if (digits.chars().noneMatch(Character::isDigit)) {
            throw new RejectedInputException(field, "proposal_edit.number");
        }
        boolean minus = negative || !number.group(1).isEmpty() || !number.group(2).isEmpty();
        BigDecimal value = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
        return minus ? value.negate() : value;
    }

    /** A whole number in the same manner. @throws RejectedInputException when it is none */
    static int whole(String field, String typed) {
        try {
            return read(field, typed, BigDecimal.ZERO).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new RejectedInputException(field, "proposal_edit.number");
        }
    }

    /** As it stands in an input: without zeros that say nothing. */
    static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** An amount of money as it stands in an input: with two decimals at least. */
    static String amount(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }
}
