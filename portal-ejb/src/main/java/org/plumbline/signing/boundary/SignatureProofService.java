package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.account.control.FreshProofs;
import org.plumbline.account.control.FreshProofs.Standing;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;

/** The six digits a client is asked for who has not proven their address of late. A door of its own: a wrong try counts, whatever becomes of the signature. */
@Stateless
public class SignatureProofService {

    @Inject
    private FreshProofs proofs;

    /** A proof under way. @param address where the digits went, mostly hidden. @param triesLeft 0 when they can't be entered any more */
    public record SignatureProof(String address, int triesLeft) {
    }

    /** Mails the digits, unless some that can be entered were mailed already. @throws org.plumbline.shared.TooManyTriesException after too many */
    @Permit(Action.SIGN)
    public SignatureProof begin(Actor actor) {
        return proof(proofs.begin(actor));
    }

    /** Mails others. @throws org.plumbline.shared.TooManyTriesException also within a minute of the last */
    @Permit(Action.SIGN)
    public SignatureProof resend(Actor actor) {
        return proof(proofs.resend(actor));
    }

    /** How it stands; begun when none was in the caller's session. */
    @Permit(Action.SIGN)
    public SignatureProof standing(Actor actor) {
        return proof(proofs.standing(actor));
    }

    /** Whether these are the digits: from now on the proof is fresh. A wrong try is counted. */
    @Permit(Action.SIGN)
    public boolean prove(Actor actor, String code) {
        return proofs.accepts(actor, code);
    }

    private static SignatureProof proof(Standing standing) {
        return new SignatureProof(standing.address(), standing.triesLeft());
    }
}
