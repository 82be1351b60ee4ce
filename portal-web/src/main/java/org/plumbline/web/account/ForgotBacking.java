package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.ForgottenPasswordService;

/** Asks for a mail with which to set a new password; says the same whatever the address. */
@Named
@RequestScoped
public class ForgotBacking {

    @EJB
    private ForgottenPasswordService service;

    @Inject
    private Arrival arrival;

    private String email;

    public void send() {
        service.request(email, arrival.visitor());
        arrival.redirect("/public/forgot.xhtml?done=sent");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
