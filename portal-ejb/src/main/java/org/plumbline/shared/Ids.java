package org.plumbline.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers: 41 bits of milliseconds since 2026-01-01 UTC, then 22 bits that start at random in each millisecond.
 *
 * <p>They are known before a row is written (events carry them), grow with time (indexes stay dense), need no sequence
 * that two nodes would share, and tell a reader nothing about how many rows there are. They are identifiers, not secrets.
 */
public final class Ids {

    private static final long EPOCH_MILLIS = 1_767_225_600_000L;
    private static final int RANDOM_BITS = 22;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {
    }

    /** A new positive identifier, greater than each one this process has made before. */
    public static long next() {
        long fresh = (System.currentTimeMillis() - EPOCH_MILLIS << RANDOM_BITS) | RANDOM.nextInt(1 << RANDOM_BITS - 1);
        return LAST.updateAndGet(last -> Math.max(last + 1, fresh));
    }

    /** The lowest identifier that can have been made at a moment: what was made since has none below it. */
    public static long since(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - EPOCH_MILLIS) << RANDOM_BITS;
    }
}
