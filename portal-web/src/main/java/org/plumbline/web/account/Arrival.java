package org.plumbline.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.plumbline.account.boundary.SignInOutcome;
import org.plumbline.account.boundary.Visitor;
import org.plumbline.web.shared.LocalPath;

/** The request of a member of staff who is on the way in: what it tells of the visitor, and the cookies it takes home. */
@RequestScoped
public class Arrival {

    /** Name of the cookie between password and code, before its prefix. */
    private static final String CHALLENGE = "plumbline-step";
    private static final String HOME = "/home.xhtml";

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignInCookie cookies;

    Visitor visitor() {
        return new Visitor(request.getRemoteAddr(), request.getHeader("User-Agent"), cookies.read(request, SignInCookie.DEVICE).orElse(null));
    }

    /** The token of the second step under way, or null. */
    String challenge() {
        return cookies.read(request, CHALLENGE).orElse(null);
    }

    /** Keeps a second step under way and leads to its page. @param next the path first asked for, or null */
    void goOnToSecondStep(SignInOutcome outcome, String next) {
        cookies.write(response(), CHALLENGE, outcome.token(), outcome.seconds());
        redirect("/public/second-step.xhtml" + (next == null ? "" : "?next=" + encoded(next)));
    }

    void forgetChallenge() {
        cookies.delete(response(), CHALLENGE);
    }

    /** Makes the browser a signed-in one and leads to the page first asked for, else home. @param next that page's path, or null */
    void enter(SignInOutcome outcome, String next) {
        enter(outcome);
        String home = request.getContextPath() + HOME;
        send(LocalPath.of(next, home));
    }

    /** Makes the browser a signed-in one. */
    void enter(SignInOutcome outcome) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        cookies.write(response(), SignInCookie.SESSION, outcome.token(), outcome.seconds());
        cookies.write(response(), SignInCookie.DEVICE, outcome.deviceToken(), SignInCookie.DEVICE_AGE);
        if (challenge() != null) {
            forgetChallenge();
        }
    }

    /** Leads to a page of ours. @param path without context path */
    void redirect(String path) {
        send(request.getContextPath() + path);
    }

    private void send(String location) {
        try {
            external().redirect(location);
        } catch (IOException e) {
            throw new UncheckedIOException("the browser could not be led on", e);
        }
    }

    private static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
