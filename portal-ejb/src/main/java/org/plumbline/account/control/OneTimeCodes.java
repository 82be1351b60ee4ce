package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Secrets;

/** The codes of an authenticator app: 6 digits that change every 30 seconds, each taken once. */
@ApplicationScoped
public class OneTimeCodes {

    /** 160 bits, as RFC 4226 recommends; 32 signs of base 32. */
    private static final int SECRET_BYTES = 20;
    /** How far a phone's clock may be off, in steps. */
    private static final int TOLERANCE = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CodeGenerator generator;

    /** For the container. */
    public OneTimeCodes() {
    }

    OneTimeCodes(CodeGenerator generator) {
        this.generator = generator;
    }

    /** A new secret in base 32. */
    public String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /** What an authenticator app reads from a QR code. */
    public String address(String secret, String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1&digits=" + CodeGenerator.DIGITS + "&period=" + CodeGenerator.STEP_SECONDS;
    }

    /** Whether the code is right now and was not used before; uses it up. Spaces are of no account. */
    public boolean accept(StaffMember staff, String typed, Instant now) {
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        if (staff.getTotpSecret() == null || code.length() != CodeGenerator.DIGITS) {
            return false;
        }
        byte[] secret = Base32.decode(staff.getTotpSecret());
        long current = now.getEpochSecond() / CodeGenerator.STEP_SECONDS;
        long matched = 0;
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            // all are compared, whichever it is
            matched = Secrets.same(generator.code(secret, step), code) ? step : matched;
        }
        return matched != 0 && staff.useStep(matched);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
