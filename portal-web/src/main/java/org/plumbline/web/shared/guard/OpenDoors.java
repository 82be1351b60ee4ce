package org.plumbline.web.shared.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The short list of paths with a rule of their own. Empty until a feature needs an entry: a webhook that proves its sender by a
 * signature, a one-click unsubscribe that mail providers post, an upload that streams. Every entry is a prefix and says why.
 */
final class OpenDoors {

    private static final List<String> OTHER_SITES = List.of();
    private static final List<String> LARGE_BODIES = List.of();

    private OpenDoors() {
    }

    static boolean toOtherSites(HttpServletRequest request) {
        return within(OTHER_SITES, request);
    }

    static boolean toLargeBodies(HttpServletRequest request) {
        return within(LARGE_BODIES, request);
    }

    private static boolean within(List<String> prefixes, HttpServletRequest request) {
        String path = request.getServletPath();
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
