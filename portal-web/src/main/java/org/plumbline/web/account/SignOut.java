package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.web.shared.CurrentUser;

/** Ends the session of whoever posts to it, staff and clients alike, and takes its cookie back. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient SessionService sessions;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient SignInCookie cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String next = "/public/sign-in.xhtml?done=out";
        if (user.isSignedIn()) {
            next = user.isClient() ? "/" : next;
            sessions.end(user.actor().sessionId());
        }
        cookies.delete(response, SignInCookie.SESSION);
        HttpSession pageState = request.getSession(false);
        if (pageState != null) {
            pageState.invalidate();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + next);
    }
}
