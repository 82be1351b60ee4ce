package org.plumbline.web.shared.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Refuses what no page of ours would send: a change asked for from another site, and a body larger than any form has.
 * The first is the protection against cross-site request forgery of the stateless pages, which carry no token by design.
 */
public class RequestGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Largest body of a request that is not an upload: 2 MB. */
    static final long MAX_BODY = 2L * 1024 * 1024;

    private static final String REFUSED = RequestGuard.class.getName();
    private static final String LIMIT = REFUSED + ".limit";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private transient Settings settings;

    public RequestGuard() {
        // for the container, which fills the field in
    }

    RequestGuard(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) && hasBody(request)) {
            // asking for its parameters would make the container read all of it
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (SAFE.contains(request.getMethod())) {
            // Faces takes a GET that names a view state for a postback and would run its action, past the check below
            if (request.getParameter("jakarta.faces.ViewState") != null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(request, response);
            }
        } else if (!OpenDoors.toOtherSites(request) && !SameSite.sent(request, settings.url(Setting.BASE_URL))) {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (OpenDoors.toLargeBodies(request) && request.getContentLengthLong() > MAX_BODY && OpenDoors.isHeld(request)) {
            // without a page that says so: drawing one may ask for parameters
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (OpenDoors.toLargeBodies(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MAX_BODY) {
            request.setAttribute(LIMIT, OpenDoors.megabytes(request));
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getContentLengthLong() < 0 && isForm(request)) {
            // the container reads forms past any wrapper of ours; browsers always announce how long one is
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() < 0) {
            // nobody has said how much will come, so it is counted while it is read
            chain.doFilter(new CappedRequest(request, MAX_BODY), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a request was refused because another site seems to have sent it; the user deserves to be told so. */
    public static boolean refused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    /** The limit a refused body was beyond, in whole MB; empty where none was. */
    public static Optional<Long> limit(HttpServletRequest request) {
        return Optional.ofNullable((Long) request.getAttribute(LIMIT));
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType() == null ? null : request.getContentType().toLowerCase(Locale.ROOT);
        return type != null && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
    }
}
