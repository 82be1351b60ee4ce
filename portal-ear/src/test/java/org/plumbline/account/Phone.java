package org.plumbline.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A phone with an authenticator app, written once more from RFC 6238 so that the portal is not checked by itself. */
final class Phone {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long step = Instant.now().getEpochSecond() / 30 - 1;

    /** @param typed the secret in base 32, as a page shows it */
    Phone(String typed) {
        StringBuilder bits = new StringBuilder();
        typed.replaceAll("\\s", "").chars().forEach(sign -> bits.append(String.format("%5s",
                Integer.toBinaryString(BASE_32.indexOf(sign))).replace(' ', '0')));
        secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
    }

    /** A code not used before, without waiting for the next: the portal takes the step before and the step after. */
    String nextCode() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step++).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
