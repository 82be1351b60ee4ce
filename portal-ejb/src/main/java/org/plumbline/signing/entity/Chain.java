package org.plumbline.signing.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts, each with its length before it so that no two lists look alike; and the walk along a chain of steps. */
public final class Chain {

    private Chain() {
    }

    /** 64 hexadecimal digits. */
    public static String hash(String... parts) {
        StringBuilder whole = new StringBuilder();
        for (String part : parts) {
            whole.append(part.length()).append(':').append(part).append(';');
        }
        return hash(whole.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hexadecimal digits; empty for null. */
    public static String hash(byte[] content) {
        if (content == null) {
            return "";
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether steps follow each other from the first to the head without one that is missing or was altered. @param steps in order */
    public static boolean isWhole(List<EvidenceStep> steps, Envelope envelope) {
        String previous = Envelope.NO_HASH;
        for (int i = 0; i < steps.size(); i++) {
            EvidenceStep step = steps.get(i);
            if (step.getNumber() != i + 1 || !step.getPrevious().equals(previous) || !step.isUnaltered()) {
                return false;
            }
            previous = step.getHash();
        }
        return steps.size() == envelope.getChainLength() && previous.equals(envelope.getChainHead());
    }
}
