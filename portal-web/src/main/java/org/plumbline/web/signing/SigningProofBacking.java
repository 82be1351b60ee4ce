package org.plumbline.web.signing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.boundary.SignatureProofService;
import org.plumbline.signing.boundary.SignatureProofService.SignatureProof;
import org.plumbline.web.shared.CurrentUser;

/** The six digits in the form that signs, where the person has not proven themselves of late: asked for without losing what was typed. */
@Named
@RequestScoped
public class SigningProofBacking {

    @EJB
    private SignatureProofService proofs;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private boolean asked;
    private SignatureProof proof;
    private String digits;

    /** Whether the form has the field for the digits: it says so itself when it is sent. */
    public boolean isProving() {
        return asked || request.getParameter("proving") != null;
    }

    /** Has the digits mailed, and the form come back with the field for them. */
    void ask() {
        proof = proofs.begin(user.actor());
        asked = true;
    }

    /** @throws RejectedInputException at {@code digits} when the form had the field and they are not right */
    void demandRight() {
        if (isProving() && !proofs.prove(user.actor(), digits)) {
            int left = getProof().triesLeft();
            throw left > 0 ? new RejectedInputException("digits", "proof.wrong", left) : new RejectedInputException("digits", "proof.used_up");
        }
    }

    public void resend() {
        proof = proofs.resend(user.actor());
    }

    public SignatureProof getProof() {
        if (proof == null) {
            proof = proofs.standing(user.actor());
        }
        return proof;
    }

    /** Never shown again once sent. */
    public String getDigits() {
        return null;
    }

    public void setDigits(String digits) {
        this.digits = digits;
    }
}
