package org.plumbline.web.shared.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * One nonce per response, shared by our header and by everything that writes a script into the page. 128 random bits, made on first
 * use and kept as a request attribute, so that an error page drawn in the same request has the nonce of the header already set.
 */
public final class Nonce {

    private static final String ATTRIBUTE = Nonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private Nonce() {
    }

    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known == null) {
            byte[] bits = new byte[16];
            RANDOM.nextBytes(bits);
            known = Base64.getEncoder().encodeToString(bits);
            request.setAttribute(ATTRIBUTE, known);
        }
        return known.toString();
    }

    /** Whether a text has the shape of our nonces, and so can be written into a page without escaping. */
    static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }
}
