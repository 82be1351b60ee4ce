package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.SignInOutcome;
import org.plumbline.account.boundary.SignInStepService;
import org.plumbline.shared.RejectedInputException;

/** The second step of a sign-in: a code of the app, or a recovery code. */
@Named
@RequestScoped
public class SignInStepBacking {

    private static final String START = "/public/sign-in.xhtml";

    @EJB
    private SignInStepService service;

    @Inject
    private Arrival arrival;

    private String next;
    private String code;
    private String recoveryCode;

    /** Without a second step under way, leads to where it begins. */
    public void open() {
        if (!service.isOpen(arrival.challenge())) {
            arrival.redirect(START);
        }
    }

    public void complete() {
        complete(code, "code");
    }

    public void recover() {
        complete(recoveryCode, "recoveryCode");
    }

    private void complete(String typed, String field) {
        SignInOutcome outcome = service.complete(arrival.challenge(), typed, arrival.visitor());
        switch (outcome.kind()) {
            case SIGNED_IN -> arrival.enter(outcome, next);
            case OVER -> {
                arrival.forgetChallenge();
                arrival.redirect(START + "?done=over");
            }
            default -> throw new RejectedInputException(field, "sign_in_step.wrong");
        }
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRecoveryCode() {
        return recoveryCode;
    }

    public void setRecoveryCode(String recoveryCode) {
        this.recoveryCode = recoveryCode;
    }
}
