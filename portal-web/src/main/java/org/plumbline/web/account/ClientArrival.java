package org.plumbline.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.account.boundary.ClientAccessService.Step;
import org.plumbline.account.boundary.ClientAccessService.Visit;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.LocalPath;

/** Keeps in cookies how far a client's sign-in has come. */
@ApplicationScoped
public class ClientArrival {

    /** A little longer than the mailed code works, so that its page can say that it no longer does. */
    private static final int ATTEMPT_SECONDS = 15 * 60;
    private static final String PROPOSALS = "/proposal/";

    @Inject
    private SignInCookie cookies;

    @Inject
    private Settings settings;

    /** Who asks, told by the request. @param attempt token that the form names its sign-in with */
    public Visit visit(HttpServletRequest request, String attempt) {
        return new Visit(attempt, cookies.read(request, SignInCookie.DEVICE).orElse(""), request.getHeader("User-Agent"));
    }

    /** The token of the sign-in under way, or empty. */
    public String attempt(HttpServletRequest request) {
        return cookies.read(request, SignInCookie.ATTEMPT).orElse("");
    }

    /**
     * Where a client who has come in is led: to the item the link was issued for, else to the project's page.
     *
     * @param home path of the project's page
     * @param more added to the query
     */
    static String landing(Way way, String home, String more) {
        String project = home + "?id=" + way.projectId();
        return LocalPath.of(way.target(), project) + more;
    }

    /** What a link leads to, as its pages call it. All a stranger may know of it: neither its number nor its title. */
    static String kind(String target) {
        return target.startsWith(PROPOSALS) ? "proposal" : "project";
    }

    /** Writes the cookies a step calls for; a refusal changes none. */
    public void remember(Way way, HttpServletResponse response) {
        if (way.step() == Step.PROOF_NEEDED) {
            cookies.write(response, SignInCookie.ATTEMPT, way.attempt(), ATTEMPT_SECONDS);
        } else if (way.step() == Step.SIGNED_IN) {
            // outlives the browser's closing: a client who comes back tomorrow is still in
            cookies.write(response, SignInCookie.SESSION, way.session(), (int) settings.duration(Setting.SESSION_CLIENT_TOTAL).toSeconds());
            if (way.device() != null) {
                cookies.write(response, SignInCookie.DEVICE, way.device(), SignInCookie.DEVICE_AGE);
            }
            cookies.delete(response, SignInCookie.ATTEMPT);
        }
    }
}
