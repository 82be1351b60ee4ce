package org.plumbline.web.shared.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The short list of paths with a rule of their own: a webhook that proves its sender by a
 * signature, a one-click unsubscribe that mail providers post, an upload that streams. Every entry is a prefix and says why.
 */
final class OpenDoors {

    private static final long MEGABYTE = 1024L * 1024;
    private static final List<String> OTHER_SITES = List.of();
    /** Largest body of an upload: 32 MB. More than any upload takes, so that who sends a little too much is told so at the field. */
    static final long MAX_UPLOAD = 32L * MEGABYTE;

    /** Each with what its page takes, in MB: what a refusal names. */
    private static final Map<String, Long> LARGE_BODIES = Map.of(
            // a picture comes with its form, and the container keeps what is larger than 64 KB on the disk
            "/admin/company/logo.xhtml", 10L,
            // a list of contacts and an estimate in a file come the same way
            "/project/contacts.xhtml", 5L,
            "/proposal/import.xhtml", 5L);

    private OpenDoors() {
    }

    static boolean toOtherSites(HttpServletRequest request) {
        return within(OTHER_SITES, request);
    }

    static boolean toLargeBodies(HttpServletRequest request) {
        return within(LARGE_BODIES.keySet(), request) && request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= MAX_UPLOAD;
    }

    /** The most somebody should send to where the request goes, in whole MB. */
    static long megabytes(HttpServletRequest request) {
        String path = request.getServletPath();
        return LARGE_BODIES.entrySet().stream().filter(door -> path.startsWith(door.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(RequestGuard.MAX_BODY / MEGABYTE);
    }

    private static boolean within(Collection<String> prefixes, HttpServletRequest request) {
        String path = request.getServletPath();
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
