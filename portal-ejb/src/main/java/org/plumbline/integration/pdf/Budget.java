package org.plumbline.integration.pdf;

import java.io.IOException;
import java.time.Duration;

/** What reading one file may cost. */
final class Budget {

    private static final int STEPS_BETWEEN_LOOKS = 1024;

    /** Things within lists and tables; each takes some 30 bytes. */
    private static final int THINGS = 3_000_000;

    private final long until;
    private int things = THINGS;
    private long bytes;
    private int characters;
    private long steps;

    /** @param bytes inflated. @param characters found */
    Budget(long bytes, int characters, Duration time) {
        this.bytes = bytes;
        this.characters = characters;
        this.until = System.nanoTime() + time.toNanos();
    }

    /** @throws IOException when there is no more */
    void inflate(int count) throws IOException {
        bytes -= count;
        if (bytes < 0) {
            throw new IOException("inflates to too much");
        }
        step();
    }

    /** Something was put into a list. @throws IOException when there are too many */
    void keep() throws IOException {
        if (--things < 0) {
            throw new IOException("has too many parts");
        }
    }

    /** @return whether there is room for so many characters */
    boolean find(int count) {
        characters -= count;
        return characters >= 0;
    }

    boolean isFull() {
        return characters <= 0;
    }

    /** One of many small things was done. @throws IOException when it has taken too long */
    void step() throws IOException {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() > until) {
            throw new IOException("takes too long");
        }
    }
}
