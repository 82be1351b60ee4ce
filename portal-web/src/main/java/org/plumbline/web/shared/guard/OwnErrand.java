package org.plumbline.web.shared.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a request carries that the portal sends to itself: 256 random bits, drawn at each start and told to nobody. */
@ApplicationScoped
public class OwnErrand {

    public static final String HEADER = "Plumbline-Errand";

    private final String proof = draw();

    public String getProof() {
        return proof;
    }

    boolean isOf(HttpServletRequest request) {
        String shown = request.getHeader(HEADER);
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), getProof().getBytes(StandardCharsets.UTF_8));
    }

    private static String draw() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
