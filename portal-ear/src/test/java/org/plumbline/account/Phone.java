package org.plumbline.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A phone with an authenticator app, written once more from RFC 6238 so that the portal is not checked by itself. The portal takes the
 * step before this moment's and the step after, each once: a test needs not wait for the next code.
 */
public final class Phone {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final int slow;
    private long last;

    /** Codes of this moment and of the step after: two at once, and a busy machine has half a minute to bring them. @param typed the secret in base 32 */
    Phone(String typed) {
        this(typed, 0);
    }

    private Phone(String typed, int slow) {
        this.slow = slow;
        StringBuilder bits = new StringBuilder();
        typed.replaceAll("\\s", "").chars().forEach(sign -> bits.append(String.format("%5s",
                Integer.toBinaryString(BASE_32.indexOf(sign))).replace(' ', '0')));
        secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
    }

    /** A phone a step behind: three codes at once, for a test inside the server, where nothing comes late. */
    static Phone behind(String typed) {
        return new Phone(typed, 1);
    }

    /** A code not given before. */
    String nextCode() {
        last = Math.max(last + 1, Instant.now().getEpochSecond() / 30 - slow);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
