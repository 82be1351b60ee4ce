package org.plumbline.web.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** One static file, held in memory as it goes out: plain, and packed where packing saves something. */
final class StaticFile {

    private final byte[] plain;
    private final byte[] packed;
    private final String type;

    StaticFile(byte[] plain, String type) {
        this.plain = plain;
        this.type = type;
        byte[] gzip = gzip(plain);
        this.packed = gzip.length < plain.length ? gzip : null;
    }

    byte[] bytes(boolean gzip) {
        return gzip && packed != null ? packed : plain;
    }

    boolean hasPacked() {
        return packed != null;
    }

    String type() {
        return type;
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }
}
