package org.plumbline.web.proposal;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.shared.NotFoundException;

/** Reads ids and versions from a request. */
final class Ids {

    private Ids() {
    }

    /** @throws NotFoundException when the request names none: what has no number does not exist */
    static long read(HttpServletRequest request, String name) {
        return of(String.valueOf(request.getParameter(name)));
    }

    /** The same, 0 when there is none. */
    static long readOrNone(HttpServletRequest request, String name) {
        return request.getParameter(name) == null ? 0 : read(request, name);
    }

    /** @throws NotFoundException for what is no number, or one larger than any id */
    static long of(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new NotFoundException();
        }
    }
}
