package org.plumbline.integration.tink;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/**
 * AES-256-GCM in segments of 256 KB, each with a key derived for its stream. Tink's streams do not say by which key of a set they were
 * made, so four bytes of a mark and four of the key's number go in front: one key is tried, not all.
 */
class SealedStreams {

    private static final int MARK = 0x504C5331;
    private static final int HEADER = 2 * Integer.BYTES;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 256 * 1024;

    private final KeySetFile keys;

    SealedStreams(KeySetFile keys) {
        this.keys = keys;
    }

    static Parameters parameters() throws GeneralSecurityException {
        return AesGcmHkdfStreamingParameters.builder().setKeySizeBytes(KEY_BYTES).setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                .setHkdfHashType(HashType.SHA256).setCiphertextSegmentSizeBytes(SEGMENT_BYTES).build();
    }

    OutputStream seal(OutputStream to, String context) throws IOException {
        try {
            KeysetHandle.Entry newest = keys.handle().getPrimary();
            to.write(ByteBuffer.allocate(HEADER).putInt(MARK).putInt(newest.getId()).array());
            return cipher(newest).newEncryptingStream(new LeftOpen(to), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stream could not be sealed", e);
        }
    }

    SeekableByteChannel open(SeekableByteChannel sealed, String context) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        sealed.position(0);
        while (header.hasRemaining() && sealed.read(header) >= 0) {
            // a channel may give less than was asked for
        }
        header.flip();
        if (header.remaining() < HEADER || header.getInt() != MARK) {
            throw new IOException("not sealed by this portal");
        }
        try {
            SeekableByteChannel rest = new ShiftedChannel(sealed, HEADER).position(0);
            return cipher(key(header.getInt())).newSeekableDecryptingChannel(rest, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException("a sealed stream could not be opened", e);
        }
    }

    /** By its number; another node may have added it a moment ago. */
    private KeysetHandle.Entry key(int number) throws IOException, GeneralSecurityException {
        if (find(keys.handle(), number) == null) {
            keys.reload();
        }
        KeysetHandle.Entry found = find(keys.handle(), number);
        if (found == null) {
            throw new IOException("the key of a sealed stream is gone: " + Integer.toUnsignedString(number));
        }
        return found;
    }

    private static KeysetHandle.Entry find(KeysetHandle set, int number) {
        return IntStream.range(0, set.size()).mapToObj(set::getAt).filter(entry -> entry.getId() == number).findFirst().orElse(null);
    }

    private static StreamingAead cipher(KeysetHandle.Entry key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(key.getKey()).withRandomId().makePrimary()).build()
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    /** Whoever gave the stream closes it, after making sure that it is on the disk. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
