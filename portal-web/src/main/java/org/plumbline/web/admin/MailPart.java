package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.notification.boundary.KeptMailService;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * The HTML of a kept mail as its reader sees it, for the frame on the page of that mail. It runs in a sandbox with an origin of its
 * own: no script, no form, nothing loaded, no way to the page around it. The only response of the portal that may be framed, and by
 * the portal alone.
 */
@WebServlet("/admin/mail-part")
public class MailPart extends RefusingServlet {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    @EJB
    private transient KeptMailService mail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String html = mail.view(Ids.read(request, "id")).html();
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
