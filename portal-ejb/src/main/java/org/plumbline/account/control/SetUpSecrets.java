package org.plumbline.account.control;

import java.util.Locale;
import org.plumbline.shared.Secrets;

/** The secret of the set-up: 24 signs (110 bits) in groups of four, read from a log and typed or pasted into a page. */
public final class SetUpSecrets {

    private static final int LENGTH = 24;
    private static final String GROUPS = "(?<=\\G.{4})(?!$)";

    private SetUpSecrets() {
    }

    /** A new secret without its hyphens. */
    public static String fresh() {
        return Secrets.code(LENGTH);
    }

    public static String grouped(String secret) {
        return String.join("-", secret.split(GROUPS));
    }

    /** What was typed, without hyphens and blanks, in capitals. */
    public static String normalized(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
