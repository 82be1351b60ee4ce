package org.plumbline.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Language and appearance, chosen in the footer by plain buttons: sets a cookie for a year and returns to the page one came from.
 * Unknown values change nothing.
 */
@WebServlet("/preferences")
public class Preferences extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("lang");
        if (language != null && Languages.byTag(language).isPresent()) {
            keep(request, response, Languages.COOKIE, language, ONE_YEAR);
        }
        String theme = request.getParameter("theme");
        if (theme != null) {
            boolean chosen = Ui.THEMES.contains(theme);
            keep(request, response, Ui.THEME_COOKIE, chosen ? theme : "", chosen ? ONE_YEAR : 0);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request));
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setMaxAge(seconds);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Only a path of our own: one slash, then neither a slash nor a backslash, and no control character. */
    static String back(HttpServletRequest request) {
        String asked = request.getParameter("back");
        boolean ours = asked != null && asked.matches("/([\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]*)?");
        return ours ? asked : request.getContextPath() + "/";
    }
}
