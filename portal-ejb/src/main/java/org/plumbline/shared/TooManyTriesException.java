package org.plumbline.shared;

import java.time.Duration;

/** Too many tries in too short a time. Answered with 429 and the time to wait. */
public class TooManyTriesException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyTriesException(Duration retryAfter) {
        super("too_many_tries", Math.max(1, retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    /** How long to wait, at least one second. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
