package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.BaseEntity;

/**
 * How long somebody must wait before the next try. What is counted stands behind a keyed digest: an account seen from one
 * known browser, an account seen from one network, or a network.
 */
@Entity
@Table(name = "sign_in_wait")
public class SignInWait extends BaseEntity {

    /** The wait after the first wrong try that costs one; each further doubles it. */
    public static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** What may happen before waits begin, and when it is forgotten. */
    public enum Patience {
        /** One account: three wrong tries are free. */
        ACCOUNT(3, Duration.ofHours(24), LONGEST_WAIT),
        /** A whole network, perhaps a whole office or a carrier's: thirty, and never more than half a minute for what a neighbour did. */
        NETWORK(30, Duration.ofHours(1), Duration.ofSeconds(30));

        private final int freeTries;
        private final Duration memory;
        private final Duration longest;

        Patience(int freeTries, Duration memory, Duration longest) {
            this.freeTries = freeTries;
            this.memory = memory;
            this.longest = longest;
        }

        public int freeTries() {
            return freeTries;
        }
    }

    /** Not the time of the try: another that began earlier and came later to this row would have to wait for it. */
    private static final Instant NO_WAIT = Instant.EPOCH;

    @Column(name = "wait_key", updatable = false)
    private String key;

    @Column(name = "failures")
    private int failures;

    @Column(name = "last_try_at")
    private Instant lastTryAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected SignInWait() {
    }

    public SignInWait(String key, Instant now) {
        this.key = key;
        this.lastTryAt = now;
        this.blockedUntil = NO_WAIT;
    }

    /** The time still to wait; zero when a try is allowed. */
    public Duration remaining(Instant now) {
        return blockedUntil.isAfter(now) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /** Counts a try as wrong before its outcome is known, so that many at once don't slip through together. */
    public void charge(Patience patience, Instant now) {
        if (lastTryAt.plus(patience.memory).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastTryAt = now;
        Duration wait = waitAfter(failures - patience.freeTries, patience.longest);
        blockedUntil = wait.isZero() ? NO_WAIT : now.plus(wait);
    }

    /** The try was right: an account starts afresh, a network gets this one try back. */
    public void forgive(Patience patience) {
        failures = patience == Patience.ACCOUNT ? 0 : Math.max(0, failures - 1);
        blockedUntil = NO_WAIT;
    }

    public String getKey() {
        return key;
    }

    private static Duration waitAfter(int costly, Duration longest) {
        if (costly <= 0) {
            return Duration.ZERO;
        }
        int doublings = Math.min(costly - 1, Long.SIZE / 4);
        Duration grown = FIRST_WAIT.multipliedBy(1L << doublings);
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
