package org.plumbline.web.notification;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.plumbline.notification.boundary.PreferencesService;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * The address in the header List-Unsubscribe of a mail (RFC 8058): a mail provider posts to it for its reader, with no cookie and from
 * nowhere. A GET is somebody who followed it, or a scanner: it changes nothing and leads to the page of preferences.
 */
@WebServlet(UnsubscribeServlet.PATH + "/*")
public class UnsubscribeServlet extends RefusingServlet {

    static final String PATH = "/unsubscribe";

    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    @EJB
    private transient PreferencesService preferences;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = token(request);
        if (token == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + "/public/mail.xhtml?t=" + token);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = token(request);
        if (token == null || !preferences.unsubscribe(token)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static String token(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && TOKEN.matcher(path.substring(1)).matches() ? path.substring(1) : null;
    }
}
