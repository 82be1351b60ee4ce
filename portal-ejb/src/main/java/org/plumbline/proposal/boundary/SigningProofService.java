package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.account.control.FreshProofs;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.TooManyTriesException;

/**
 * The six digits that whoever accepts is asked for when they have not proven their address of late. A door of its own: a wrong try counts,
 * whatever becomes of the acceptance.
 */
@Stateless
public class SigningProofService {

    @Inject
    private FreshProofs proofs;

    @Inject
    private CurrentActor current;

    /**
     * A proof under way.
     *
     * @param address   the address the digits went to, mostly hidden
     * @param triesLeft tries with the code sent last; 0 when it can't be entered any more
     */
    public record SigningProof(String address, int triesLeft) {
    }

    /** Mails the digits, unless some that can be entered were mailed already. @throws TooManyTriesException after ten in an hour or twenty in a day */
    @Permit(Action.PROPOSAL_DECIDE)
    public SigningProof begin() {
        return proof(proofs.begin(current.get()));
    }

    /** Mails others. @throws TooManyTriesException also within a minute of the last */
    @Permit(Action.PROPOSAL_DECIDE)
    public SigningProof resend() {
        return proof(proofs.resend(current.get()));
    }

    /** How it stands; begun when none was in the caller's session. */
    @Permit(Action.PROPOSAL_DECIDE)
    public SigningProof standing() {
        return proof(proofs.standing(current.get()));
    }

    /** Whether these are the digits: from now on the proof is fresh. A wrong try is counted. */
    @Permit(Action.PROPOSAL_DECIDE)
    public boolean prove(String code) {
        return proofs.accepts(current.get(), code);
    }

    private static SigningProof proof(FreshProofs.Standing standing) {
        return new SigningProof(standing.address(), standing.triesLeft());
    }
}
