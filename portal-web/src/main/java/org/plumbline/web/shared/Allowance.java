package org.plumbline.web.shared;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How often something may be done: so many at once, and then at a steady pace. For any number of threads. */
public class Allowance {

    private final double burst;
    private final double perNano;
    private final LongSupplier clock;
    private double left;
    private long seen;

    /** @param burst how many at once @param perSecond how many more in each second */
    public Allowance(int burst, double perSecond) {
        this(burst, perSecond, System::nanoTime);
    }

    Allowance(int burst, double perSecond, LongSupplier clock) {
        this.burst = burst;
        this.perNano = perSecond / Duration.ofSeconds(1).toNanos();
        this.clock = clock;
        this.left = burst;
        this.seen = clock.getAsLong();
    }

    /** Takes one, when there is one. */
    public synchronized boolean take() {
        refill();
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }

    /** Whether nothing has been taken for so long that a new one would be the same. */
    synchronized boolean isFull() {
        refill();
        return left >= burst;
    }

    private void refill() {
        long now = clock.getAsLong();
        left = Math.min(burst, left + (now - seen) * perNano);
        seen = now;
    }
}
