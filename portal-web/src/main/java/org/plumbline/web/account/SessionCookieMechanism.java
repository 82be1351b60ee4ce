package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.account.boundary.SessionService.SignedInUser;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;
import org.plumbline.web.shared.error.Failures;

/**
 * Authenticates each request by its session cookie. Where a page needs somebody signed in and nobody is, the container's
 * constraint asks this mechanism, which sends people to the door that is theirs.
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
    private Doors doors;

    @Inject
    private CurrentUser currentUser;

    /**
     * What fails is answered here: WildFly would write the whole address into its log, and that of a client's link is a secret; Payara
     * would make an empty answer of it.
     */
    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return authenticate(request, context);
        } catch (RuntimeException e) {
            Failures.answer(request, response, e);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private AuthenticationStatus authenticate(HttpServletRequest request, HttpMessageContext context) {
        Optional<SignedInUser> user = cookies.read(request, SignInCookie.SESSION).flatMap(sessions::authenticate);
        if (user.isPresent()) {
            currentUser.become(user.get());
            request.setAttribute(Ui.ZONE, user.get().company().zone());
            String role = user.get().actor().isStaff() ? STAFF : CLIENT;
            return context.notifyContainerAboutLogin(user.get().actor().reference(), Set.of(role));
        }
        return context.isProtected() ? context.redirect(doors.address(request)) : context.doNothing();
    }
}
