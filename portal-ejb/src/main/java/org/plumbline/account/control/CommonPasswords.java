package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that are tried first by whoever guesses: 42,692 of at least six signs, from zxcvbn-ts (see NOTICE). Most are
 * shorter than a password must be, so a password is also common when it is one of them repeated or dressed up with figures and
 * signs around it, or a mere run of signs.
 */
@ApplicationScoped
public class CommonPasswords {

    private static final String LIST = "/security/common-passwords.txt";
    private static final int FEWEST_DIFFERENT_SIGNS = 5;
    private static final int FIGURES = 10;

    private final Set<String> known;

    public CommonPasswords() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            known = lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }

    public boolean contains(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return plain.chars().distinct().count() < FEWEST_DIFFERENT_SIGNS || isRun(plain)
                || isKnown(plain) || isKnown(repeatedPart(plain)) || isKnown(bare) || isKnown(repeatedPart(bare));
    }

    int size() {
        return known.size();
    }

    private boolean isKnown(String candidate) {
        return known.contains(candidate);
    }

    /** Whether each sign is the one after the sign before it (or each the one before), 9 being followed by 0. */
    private static boolean isRun(String text) {
        return isRun(text, 1) || isRun(text, -1);
    }

    private static boolean isRun(String text, int step) {
        for (int i = 1; i < text.length(); i++) {
            int apart = text.charAt(i) - text.charAt(i - 1);
            boolean figures = Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i - 1));
            boolean next = figures ? Math.floorMod(apart - step, FIGURES) == 0 : apart == step;
            if (!next) {
                return false;
            }
        }
        return true;
    }

    /** The shortest part which repeated makes the text; the text itself when there is none shorter. */
    private static String repeatedPart(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0 && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }
}
