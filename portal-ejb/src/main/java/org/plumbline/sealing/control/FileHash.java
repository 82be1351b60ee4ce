package org.plumbline.sealing.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, without holding them in memory. */
final class FileHash {

    private static final int CHUNK = 64 * 1024;

    private FileHash() {
    }

    static String of(Path file) throws IOException {
        return of(file, Long.MAX_VALUE);
    }

    /** Of its first bytes only. */
    static String of(Path file, long length) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            long left = length;
            int read;
            while (left > 0 && (read = content.read(chunk, 0, (int) Math.min(chunk.length, left))) >= 0) {
                digest.update(chunk, 0, read);
                left -= read;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
