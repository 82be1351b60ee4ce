package org.plumbline.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The short id of a request that stands on its error page and in each line that was logged while it was answered: 8 characters without
 * look-alikes, easily read out over the phone. It says nothing of the request itself.
 */
final class ErrorId {

    private static final String ATTRIBUTE = ErrorId.class.getName();
    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final Pattern SHAPE = Pattern.compile("[" + CHARACTERS + "]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorId() {
    }

    /** The id of this request; made at the first call. */
    static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = fresh();
            request.setAttribute(ATTRIBUTE, known);
        }
        return known.toString();
    }

    static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    private static String fresh() {
        var id = new StringBuilder(8);
        RANDOM.ints(8, 0, CHARACTERS.length()).forEach(at -> id.append(CHARACTERS.charAt(at)));
        return id.toString();
    }
}
