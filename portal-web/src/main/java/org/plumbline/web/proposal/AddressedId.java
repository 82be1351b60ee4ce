package org.plumbline.web.proposal;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The id that the address of a page, or its form, names. Faces sets view parameters only after it has looked which button was pressed; a
 * stateless page whose buttons depend on what is shown must know before.
 */
final class AddressedId {

    private AddressedId() {
    }

    /** 0, which nothing has, where none is named. */
    static long of(HttpServletRequest request) {
        try {
            String given = request.getParameter("id");
            return given == null ? 0 : Long.parseLong(given);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
