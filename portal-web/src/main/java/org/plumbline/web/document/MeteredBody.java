package org.plumbline.web.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that knows how much of it was read. */
class MeteredBody extends FilterInputStream {

    private long read;

    MeteredBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int some = super.read(into, from, most);
        read += Math.max(some, 0);
        return some;
    }

    /** Bytes that were read. */
    long count() {
        return read;
    }
}
