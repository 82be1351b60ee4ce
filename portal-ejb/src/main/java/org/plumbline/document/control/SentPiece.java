package org.plumbline.document.control;

import java.io.IOException;
import java.io.InputStream;

/**
 * A piece as it comes over the network: no longer than announced, and at its end where the connection breaks, so that what came before is
 * not lost.
 */
public class SentPiece extends InputStream {

    private final InputStream body;
    private long left;

    /** @param length bytes announced */
    public SentPiece(InputStream body, long length) {
        this.body = body;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (left <= 0) {
            return -1;
        }
        int read;
        try {
            read = body.read(into, from, (int) Math.min(length, left));
        } catch (IOException brokenOff) {
            read = -1;
        }
        left -= Math.max(read, 0);
        return read;
    }

    /** Whether less came than was announced. */
    public boolean isShort() {
        return left > 0;
    }
}
