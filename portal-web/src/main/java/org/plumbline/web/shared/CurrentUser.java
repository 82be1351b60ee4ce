package org.plumbline.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.SessionService.OwnCompany;
import org.plumbline.account.boundary.SessionService.SignedInUser;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;

/** Who looks at the page: name, language, company; for pages and backing beans. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    private CurrentActor actor;

    private SignedInUser user;

    /** Set once per request by the authentication mechanism, and by a page that has just signed somebody in. */
    public void become(SignedInUser signedIn) {
        user = signedIn;
        actor.set(signedIn.actor());
    }

    public boolean isSignedIn() {
        return user != null;
    }

    public boolean isStaff() {
        return actor.get().isStaff();
    }

    public boolean isClient() {
        return actor.get().isClient();
    }

    /** Whether a second step must be set up before anything else opens. */
    public boolean isRestricted() {
        return user != null && user.restricted();
    }

    public String getName() {
        return user == null ? "" : user.name();
    }

    public String getCompanyName() {
        return user == null ? "" : user.company().name();
    }

    /** The company they belong to, or null for somebody not signed in. */
    public OwnCompany getCompany() {
        return user == null ? null : user.company();
    }

    /** The person's language, or null for somebody not signed in. */
    public String getLanguage() {
        return user == null ? null : user.language();
    }

    public Actor actor() {
        return actor.get();
    }
}
