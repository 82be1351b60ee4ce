package org.plumbline.shared;

import java.time.Duration;

/** Too many tries in too short a time. Answered with 429 and the time to wait. */
public class TooManyTriesException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyTriesException(Duration retryAfter) {
        this(wholeSeconds(retryAfter));
    }

    private TooManyTriesException(long seconds) {
        super("too_many_tries", seconds);
        this.retryAfter = Duration.ofSeconds(seconds);
    }

    /** Rounded up: who waits as long as they were told must not be too early. */
    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** How long to wait, in whole seconds, at least one. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
