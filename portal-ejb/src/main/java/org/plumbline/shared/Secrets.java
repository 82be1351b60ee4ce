package org.plumbline.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens and codes, and the fast digest that is enough for a secret nobody can guess. */
public final class Secrets {

    /** Letters and digits without those that look alike (0 O, 1 I L, 5 S, 2 Z, 8 B, U beside V): 24 signs, 4.58 bits each. */
    public static final String CODE_ALPHABET = "ACDEFGHJKMNPQRTVWXY34679";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private Secrets() {
    }

    /** A random token of 256 bits, 43 characters of base64url. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A random code of the given length over {@link #CODE_ALPHABET}. */
    public static String code(int length) {
        return random(length, CODE_ALPHABET);
    }

    /** A random number of the given length, with leading zeros. */
    public static String digits(int length) {
        return random(length, "0123456789");
    }

    /** SHA-256 in base64url: how tokens of 256 bits are stored. Not for anything a person chose or can type. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares two digests in time that does not depend on where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String random(int length, String alphabet) {
        StringBuilder made = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            made.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return made.toString();
    }
}
