package org.plumbline.web.shared.error;

import java.util.function.BiFunction;
import org.plumbline.web.shared.Msg;

/** A time to wait, in words a person would use: seconds below a minute, then minutes, rounded up so that nobody comes too early. */
final class Waits {

    private static final long ONE_MINUTE = 60;

    private Waits() {
    }

    static String text(Msg msg, long seconds) {
        return text(msg::of, seconds);
    }

    static String text(BiFunction<String, Object[], String> texts, long seconds) {
        return seconds < ONE_MINUTE
                ? texts.apply("error.too_many_tries.seconds", new Object[] {Math.max(1, seconds)})
                : texts.apply("error.too_many_tries.minutes", new Object[] {(seconds + ONE_MINUTE - 1) / ONE_MINUTE});
    }
}
