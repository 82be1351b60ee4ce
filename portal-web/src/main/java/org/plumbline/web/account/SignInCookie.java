package org.plumbline.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.shared.Settings;

/**
 * The cookies that carry a sign-in: random tokens, out of reach of scripts, sent to this host alone. With HTTPS they are
 * Secure and have the {@code __Host-} prefix, so that no other host or path can plant them.
 */
@ApplicationScoped
public class SignInCookie {

    /** Name of the cookie of a running session, before its prefix. */
    public static final String SESSION = "plumbline";

    /** Name of the cookie of a known device, before its prefix. */
    public static final String DEVICE = "plumbline-device";

    /** Name of the cookie of a client's sign-in that still has to be proven, before its prefix. */
    public static final String ATTEMPT = "plumbline-attempt";

    /** How long a browser keeps it: one year, in seconds. */
    public static final int DEVICE_AGE = 365 * 24 * 3600;

    @Inject
    private Settings settings;

    /** The value of a cookie, or nothing. */
    public Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Stream.of(cookies).filter(cookie -> cookie.getName().equals(prefixed(name))).map(Cookie::getValue).findFirst();
    }

    /** Sets a cookie. @param maxAgeSeconds -1 until the browser closes, 0 to delete it */
    public void write(HttpServletResponse response, String name, String value, int maxAgeSeconds) {
        Cookie cookie = new Cookie(prefixed(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isSecure());
        cookie.setMaxAge(maxAgeSeconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public void delete(HttpServletResponse response, String name) {
        write(response, name, "", 0);
    }

    private String prefixed(String name) {
        return settings.isSecure() ? "__Host-" + name : name;
    }
}
