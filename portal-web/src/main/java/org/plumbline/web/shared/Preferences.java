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
            keepLanguage(request, response, language);
        }
        String theme = request.getParameter("theme");
        if (theme != null) {
            boolean chosen = Ui.THEMES.contains(theme);
            keep(request, response, Ui.THEME_COOKIE, chosen ? theme : "", chosen ? ONE_YEAR : 0);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request));
    }

    /** Remembers a language of the closed list in this browser. */
    public static void keepLanguage(HttpServletRequest request, HttpServletResponse response, String tag) {
        keep(request, response, Languages.COOKIE, tag, ONE_YEAR);
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

    static String back(HttpServletRequest request) {
        return LocalPath.of(request.getParameter("back"), request.getContextPath() + "/");
    }
}
