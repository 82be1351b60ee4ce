package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.shared.Actor;

/**
 * Which door somebody who is not signed in is led to. Pages of the office are the staff's. At pages for both, the browser tells who was
 * here last; a browser nobody knows belongs to a client where the page is one that clients are sent to.
 */
@ApplicationScoped
public class Doors {

    private static final String OF_STAFF = "/public/sign-in.xhtml";
    private static final String OF_CLIENTS = "/public/client.xhtml";
    private static final List<String> OFFICE = List.of("/admin/", "/project/list.xhtml", "/project/edit.xhtml");
    private static final Set<String> SENT_TO_CLIENTS = Set.of("/project/view.xhtml", "/proposal/sheet.xhtml", "/proposal/question.xhtml",
            "/proposal/questions.xhtml");

    @EJB
    private SessionService sessions;

    @Inject
    private SignInCookie cookies;

    /** The door's address, which leads on to the page asked for when that was only to be read. */
    String address(HttpServletRequest request) {
        String door = request.getContextPath() + (isForClients(request) ? OF_CLIENTS : OF_STAFF);
        if (!"GET".equals(request.getMethod())) {
            return door;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return door + "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }

    private boolean isForClients(HttpServletRequest request) {
        String page = request.getServletPath();
        if (OFFICE.stream().anyMatch(page::startsWith)) {
            return false;
        }
        return whoWasHere(request, SignInCookie.SESSION).or(() -> whoWasHere(request, SignInCookie.DEVICE)).map(kind -> kind == Actor.Kind.CLIENT).orElse(SENT_TO_CLIENTS.contains(page));
    }

    private Optional<Actor.Kind> whoWasHere(HttpServletRequest request, String cookie) {
        return cookies.read(request, cookie).flatMap(sessions::whoseCookie);
    }
}
