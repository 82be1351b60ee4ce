package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.account.boundary.ClientAccessService.StandingLink;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * The address in a client's mail, {@code /l/<token>}. A GET shows one button and changes nothing, because mail scanners and
 * previews follow links too; the button's POST redeems, and its answer is a redirect to an address without the token.
 */
@WebServlet(LinkServlet.PATH + "/*")
public class LinkServlet extends RefusingServlet {

    static final String PATH = "/l";

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/public/link.xhtml";
    private static final String HOME = "/project/view.xhtml";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int TOO_MANY_REQUESTS = 429;

    @EJB
    private transient ClientAccessService access;

    @Inject
    private transient ClientArrival arrival;

    /** What the page shows. @param kind of what the link leads to @param address where its button posts to */
    public record LinkView(String company, String kind, String address, String attempt) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show(request, response, token(request).flatMap(access::standingLink));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<String> token = token(request);
        try {
            Way way = token.isEmpty() ? null : access.redeem(token.get(), arrival.visit(request, request.getParameter("attempt")));
            if (way == null || way.step() == ClientAccessService.Step.REFUSED) {
                show(request, response, Optional.empty());
                return;
            }
            arrival.remember(way, response);
            boolean signedIn = way.step() == ClientAccessService.Step.SIGNED_IN;
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath()
                    + (signedIn ? ClientArrival.landing(way, HOME, "") : "/public/verify.xhtml"));
        } catch (TooManyTriesException refusal) {
            response.setHeader("Retry-After", Long.toString(refusal.getRetryAfter().toSeconds()));
            response.sendError(TOO_MANY_REQUESTS);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Optional<StandingLink> link)
            throws ServletException, IOException {
        if (link.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            String kind = ClientArrival.kind(link.get().target());
            request.setAttribute("link", new LinkView(link.get().company(), kind, request.getRequestURI(), access.newAttempt()));
        }
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1)).filter(token -> TOKEN.matcher(token).matches());
    }
}
