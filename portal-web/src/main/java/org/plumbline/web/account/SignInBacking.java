package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.SignInOutcome;
import org.plumbline.account.boundary.SignInService;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.web.shared.CurrentUser;

/** Staff sign in with address and password. */
@Named
@RequestScoped
public class SignInBacking {

    @EJB
    private SignInService service;

    @Inject
    private Arrival arrival;

    @Inject
    private CurrentUser user;

    private String next;
    private String email;
    private String password;

    /** Who is signed in has nothing to do here. */
    public void open() {
        if (user.isSignedIn()) {
            arrival.redirect("/home.xhtml");
        }
    }

    public void signIn() {
        SignInOutcome outcome = service.signIn(email, password, arrival.visitor());
        switch (outcome.kind()) {
            case SIGNED_IN -> arrival.enter(outcome, next);
            case CODE_NEEDED -> arrival.goOnToSecondStep(outcome, next);
            default -> throw new RejectedInputException(null, "sign_in.wrong");
        }
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
