package org.plumbline.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.shared.NotFoundException;

/**
 * Reads ids and versions from a request, for what Faces would read too late: it sets view parameters only after it has looked which
 * button was pressed, and a stateless page whose buttons depend on what is shown must know before.
 */
public final class Ids {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final int BITS = 63;

    private Ids() {
    }

    /** @throws NotFoundException when the request names none: what has no number does not exist */
    public static long read(HttpServletRequest request, String name) {
        return of(String.valueOf(request.getParameter(name)));
    }

    /** The same, 0 when there is none: a form may send an empty input. */
    public static long readOrNone(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null || given.isEmpty() ? 0 : of(given);
    }

    /** A small number that names something, such as a revision. @throws NotFoundException as {@link #read}, and when it is larger than an int */
    public static int readInt(HttpServletRequest request, String name) {
        long number = read(request, name);
        if (number > Integer.MAX_VALUE) {
            throw new NotFoundException();
        }
        return (int) number;
    }

    /** @throws NotFoundException for what is no number, a negative one, or one larger than any id */
    public static long of(String text) {
        return find(text).orElseThrow(NotFoundException::new);
    }

    /** Nothing for what {@link #of} refuses. */
    public static Optional<Long> find(String text) {
        return Optional.ofNullable(text).filter(given -> NUMBER.matcher(given).matches()).map(BigInteger::new)
                .filter(number -> number.bitLength() <= BITS).map(BigInteger::longValue);
    }
}
