package org.plumbline.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.plumbline.shared.Settings;

/**
 * The cookie of the servlet session, which holds the state of back-office pages and nothing that signs anybody in. With HTTPS it is
 * called {@code __Host-psid}, a name that browsers accept only when Secure, for this very host and for every path.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(settings.isSecure() ? "__Host-psid" : "psid");
        cookie.setSecure(settings.isSecure());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
