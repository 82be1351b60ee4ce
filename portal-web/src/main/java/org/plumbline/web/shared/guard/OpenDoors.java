package org.plumbline.web.shared.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The short list of paths with a rule of their own: a webhook that proves its sender by a
 * signature, a one-click unsubscribe that mail providers post, an upload that streams. Every entry is a prefix and says why.
 */
final class OpenDoors {

    private static final List<String> OTHER_SITES = List.of();
    /** Largest body of an upload: 32 MB. More than any upload takes, so that who sends a little too much is told so at the field. */
    static final long MAX_UPLOAD = 32L * 1024 * 1024;

    private static final List<String> LARGE_BODIES = List.of(
            // a picture comes with its form, and the container keeps what is larger than 64 KB on the disk
            "/admin/company/logo.xhtml",
            // a list of contacts, likewise
            "/project/contacts.xhtml");

    private OpenDoors() {
    }

    static boolean toOtherSites(HttpServletRequest request) {
        return within(OTHER_SITES, request);
    }

    static boolean toLargeBodies(HttpServletRequest request) {
        return within(LARGE_BODIES, request) && request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= MAX_UPLOAD;
    }

    private static boolean within(List<String> prefixes, HttpServletRequest request) {
        String path = request.getServletPath();
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
