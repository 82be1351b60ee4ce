package org.plumbline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a layout was made from the same ingredients. */
final class Fingerprint {

    private static final String FILE = "layout.sha256";

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new CannotStartException("This Java has no SHA-256.", e);
        }
    }

    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    Fingerprint content(Path file) {
        try {
            digest.update(Files.readAllBytes(file));
            return text(file.getFileName().toString());
        } catch (IOException e) {
            throw Folders.refusal("read", file, e);
        }
    }

    /** Whether this very layout was finished in {@code folder} before. */
    static boolean matches(Path folder, String value) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) && Texts.read(file).equals(value);
    }

    static void remember(Path folder, String value) {
        Texts.write(folder.resolve(FILE), value);
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
