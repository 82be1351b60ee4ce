package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SessionService.SignedInUser;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;
import org.plumbline.web.shared.error.Failures;

/**
 * Authenticates each request by its session cookie. Where a page needs somebody signed in and nobody is, the container's
 * constraint asks this mechanism, which sends people to the sign-in page.
 */
@ApplicationScoped
public class SessionCookieMechanism implements HttpAuthenticationMechanism {

    /** Container role of a member of staff. */
    public static final String STAFF = "staff";
    /** Container role of a client. */
    public static final String CLIENT = "client";

    @EJB
    private SessionService sessions;

    @Inject
    private SignInCookie cookies;

    @Inject
    private CurrentUser currentUser;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<SignedInUser> user;
        try {
            user = cookies.read(request, SignInCookie.SESSION).flatMap(sessions::authenticate);
        } catch (RuntimeException e) {
            return sendFailure(request, response, e);
        }
        if (user.isPresent()) {
            currentUser.become(user.get());
            request.setAttribute(Ui.ZONE, user.get().zone());
            String role = user.get().actor().isStaff() ? STAFF : CLIENT;
            return context.notifyContainerAboutLogin(user.get().actor().reference(), Set.of(role));
        }
        return context.isProtected() ? context.redirect(signIn(request)) : context.doNothing();
    }

    /** The error page, while the database is away for one: of what leaves a mechanism as an exception Payara makes an empty answer. */
    private static AuthenticationStatus sendFailure(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws AuthenticationException {
        try {
            Failures.answer(request, response, thrown);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    /** The sign-in page, which leads on to the page asked for when that was only to be read. */
    private static String signIn(HttpServletRequest request) {
        String page = request.getContextPath() + "/public/sign-in.xhtml";
        if (!"GET".equals(request.getMethod())) {
            return page;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return page + "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
