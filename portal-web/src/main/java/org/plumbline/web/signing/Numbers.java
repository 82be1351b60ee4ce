package org.plumbline.web.signing;

import java.util.Locale;
import org.plumbline.shared.RejectedInputException;

/** Numbers as number fields send them. */
final class Numbers {

    private static final double PERCENT = 100;

    private Numbers() {
    }

    /** @throws RejectedInputException at the field for what is no whole number. @param key of the text, which names the most */
    static int whole(String field, String typed, String key, int most) {
        try {
            return typed == null || typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
        } catch (NumberFormatException none) {
            throw new RejectedInputException(field, key, most);
        }
    }

    /** A fraction of what was typed in percent. @throws RejectedInputException at the field for what is no number */
    static double fraction(String field, String typed) {
        try {
            return Double.parseDouble(typed.strip()) / PERCENT;
        } catch (NumberFormatException none) {
            throw new RejectedInputException(field, "signing.place");
        }
    }

    /** In percent, with two decimals, as a number field takes it. */
    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f", fraction * PERCENT);
    }
}
