package org.plumbline.web.shared.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Where the portal's own address begins with https, nothing is answered by plain HTTP: the asker is sent to that address. Whether a
 * request came by HTTPS the server alone tells, which believes a proxy's header only after the script behind-proxy. Health is asked by
 * machines at the listener itself and says nothing worth hiding; the warm-up stays on the machine.
 */
public class HttpsOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(HttpsOnly.class.getName());
    private static final String HEALTH = "/health/";

    /** Known to HTTP (RFC 9110), not to the Servlet API of Jakarta EE 10. */
    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    private transient Settings settings;

    @Inject
    private transient OwnErrand errand;

    private final AtomicBoolean warned = new AtomicBoolean();

    public HttpsOnly() {
        // for the container, which fills the fields in
    }

    HttpsOnly(Settings settings, OwnErrand errand) {
        this.settings = settings;
        this.errand = errand;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!settings.isSecure() || request.isSecure() || request.getServletPath().startsWith(HEALTH) || errand.isOf(request)) {
            chain.doFilter(request, response);
            return;
        }
        warnOfProxy(request);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setHeader("Location", settings.url(Setting.BASE_URL) + request.getRequestURI() + query);
        // keeps method and body, so a form is not turned into a reading of its page
        response.setStatus(PERMANENT_REDIRECT);
    }

    /** A proxy that is not believed would send its guests in circles, and nothing on the screen would tell why. */
    private void warnOfProxy(HttpServletRequest request) {
        if ("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) && warned.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "a request says that a proxy took it by https, but this server believes no proxy;"
                    + " if there is one, run the script behind-proxy, or its guests are redirected for ever");
        }
    }
}
