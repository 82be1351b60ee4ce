package org.plumbline.web.shared.error;

import java.util.function.BiFunction;
import org.plumbline.web.shared.Msg;

/** A time to wait, in words a person would use: seconds below a minute, minutes up to two hours, then hours, rounded up so that nobody comes too early. */
final class Waits {

    private static final long ONE_MINUTE = 60;
    private static final long ONE_HOUR = 60 * ONE_MINUTE;

    private Waits() {
    }

    static String text(Msg msg, long seconds) {
        return text(msg::of, seconds);
    }

    static String text(BiFunction<String, Object[], String> texts, long seconds) {
        if (seconds < ONE_MINUTE) {
            return texts.apply("error.too_many_tries.seconds", new Object[] {Math.max(1, seconds)});
        }
        return seconds <= 2 * ONE_HOUR ? texts.apply("error.too_many_tries.minutes", new Object[] {up(seconds, ONE_MINUTE)})
                : texts.apply("error.too_many_tries.hours", new Object[] {up(seconds, ONE_HOUR)});
    }

    private static long up(long seconds, long unit) {
        return (seconds + unit - 1) / unit;
    }
}
