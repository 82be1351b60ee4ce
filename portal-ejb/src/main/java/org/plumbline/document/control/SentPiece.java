package org.plumbline.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A piece as it comes over the network: no longer than announced, and at its end where the connection breaks, so that what came before is
 * not lost. One that comes slower than {@link #LEAST_PACE} for longer than {@link #PATIENCE} counts as broken: it would hold a thread of the
 * server and a piece of a file for hours.
 */
public class SentPiece extends InputStream {

    /** Bytes a second that a bad mobile network still carries. */
    static final long LEAST_PACE = 1024;

    /** How much later than at that pace a piece may be. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream body;
    private final long length;
    private final LongSupplier clock;
    private final long begun;
    private long left;
    private boolean broken;

    /** @param length bytes announced */
    public SentPiece(InputStream body, long length) {
        this(body, length, System::nanoTime);
    }

    SentPiece(InputStream body, long length, LongSupplier clock) {
        this.body = body;
        this.length = length;
        this.left = length;
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (left <= 0 || broken) {
            return -1;
        }
        int read;
        try {
            read = body.read(into, from, (int) Math.min(most, left));
        } catch (IOException brokenOff) {
            read = -1;
        }
        left -= Math.max(read, 0);
        broken = read < 0 || isTooSlow();
        return read;
    }

    private boolean isTooSlow() {
        Duration due = PATIENCE.plusMillis((length - left) * 1000 / LEAST_PACE);
        return clock.getAsLong() - begun > due.toNanos();
    }
}
