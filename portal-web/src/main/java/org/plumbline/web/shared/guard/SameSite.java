package org.plumbline.web.shared.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/**
 * Decides whether a request was sent by one of our own pages. {@code Sec-Fetch-Site} cannot be written by a page's script and is
 * believed when present; older browsers are asked for {@code Origin}, then {@code Referer}, whose host and port must be those the
 * request was addressed to, or those of the portal's own address, which a proxy in front may have rewritten. A request with none of the three is refused: every browser sends one of them with a form.
 */
public final class SameSite {

    private SameSite() {
    }

    /** @param own the address of the portal as people type it */
    static boolean sent(HttpServletRequest request, URI own) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            origin = request.getHeader("Referer");
        }
        return isOurs(origin, request, own);
    }

    /**
     * Whether a page of ours asks for a socket. Browsers always name the page's origin with one and no script can write it; nothing else
     * is asked, since a socket that another site opens would be served with our reader's cookie.
     */
    public static boolean opensSocket(HttpServletRequest request, URI own) {
        return isOurs(request.getHeader("Origin"), request, own);
    }

    private static boolean isOurs(String origin, HttpServletRequest request, URI own) {
        String from = origin == null ? "" : authority(origin);
        return !from.isEmpty() && (from.equals(addressed(request)) || from.equals(authority(own.toString())));
    }

    private static String addressed(HttpServletRequest request) {
        return withPort(request.getServerName(), request.getServerPort(), request.getScheme());
    }

    private static String authority(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() == null ? "" : withPort(uri.getHost(), uri.getPort(), uri.getScheme());
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static String withPort(String host, int port, String scheme) {
        int known = port > 0 ? port : "https".equalsIgnoreCase(scheme) ? 443 : 80;
        return host.toLowerCase(Locale.ROOT) + ":" + known;
    }
}
