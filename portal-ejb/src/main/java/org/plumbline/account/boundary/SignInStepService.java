package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.boundary.SignInSteps.Begun;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.security.Public;
import org.plumbline.shared.TooManyTriesException;

/** The second step of a sign-in: the code of an authenticator app, or a recovery code. */
@Stateless
public class SignInStepService {

    @Inject
    private StaffSignIns signIns;

    @EJB
    private SignInSteps steps;

    @EJB
    private SignInTries tries;

    /** Whether a challenge still waits for its code. */
    @Public("who asks has shown the password, and nothing else yet")
    public boolean isOpen(String challengeToken) {
        return signIns.challenge(challengeToken, Instant.now()).isPresent();
    }

    /**
     * Takes the code of an app (6 digits) or a recovery code.
     *
     * @throws TooManyTriesException when too many codes were wrong
     */
    @Public("who asks has shown the password, and nothing else yet")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInOutcome complete(String challengeToken, String code, Visitor visitor) {
        Optional<Begun> begun = steps.beginCode(challengeToken, visitor);
        if (begun.isEmpty()) {
            return SignInOutcome.of(Kind.OVER);
        }
        tries.demandTurn(begun.get().counted());
        SignInOutcome outcome = steps.admitCode(begun.get().onFile(), challengeToken, code, visitor);
        if (outcome.isSignedIn()) {
            tries.forgive(begun.get().forgiven());
        }
        return outcome;
    }
}
