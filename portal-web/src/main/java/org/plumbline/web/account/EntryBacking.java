package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.web.shared.CurrentUser;

/** The first page: leads whoever is signed in home, and an administrator to the set-up of an empty installation. */
@Named
@RequestScoped
public class EntryBacking {

    @EJB
    private SetUpService setUp;

    @Inject
    private Arrival arrival;

    @Inject
    private CurrentUser user;

    public void open() {
        if (user.isSignedIn()) {
            arrival.redirect("/home.xhtml");
        } else if (setUp.isOpen()) {
            arrival.redirect("/public/set-up.xhtml");
        }
    }
}
