package org.plumbline.web.shared.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.plumbline.shared.Settings;

/**
 * First in the chain: puts the security headers on every response, refusals and errors included, before anything can write one.
 * Pages are personal, so nothing is stored by default; who serves public bytes (static files) says so itself
 * afterwards. An error within the same request is dispatched through here once more and starts from these headers again.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(self), usb=(), browsing-topics=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    /** Scripts and styles of PrimeFaces and Faces, the same for everybody; their address carries their version. */
    private static final String LIBRARIES = "/jakarta.faces.resource/";

    private static final String ONE_YEAR_OF_HTTPS = "max-age=31536000";

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.with(Nonce.of(request)));
        if (request.isSecure() || settings.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR_OF_HTTPS);
        }
        if (request.getServletPath().startsWith(LIBRARIES)) {
            response.setHeader("Cache-Control", "public, max-age=604800");
        }
        chain.doFilter(request, response);
    }
}
