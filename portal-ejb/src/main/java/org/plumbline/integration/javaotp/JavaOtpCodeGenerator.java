package org.plumbline.integration.javaotp;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.InvalidKeyException;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.plumbline.account.control.CodeGenerator;

/** HMAC-SHA-1 as authenticator apps expect it. Pure computation: no network, no timeout, no retry; the same input gives the same code. */
@ApplicationScoped
public class JavaOtpCodeGenerator implements CodeGenerator {

    private static final String ALGORITHM = "HmacSHA1";

    @Override
    public String code(byte[] secret, long step) {
        try {
            // a generator of its own for each call: it keeps no state worth sharing
            return new HmacOneTimePasswordGenerator(DIGITS)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, ALGORITHM), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of the second step is no key", e);
        }
    }
}
