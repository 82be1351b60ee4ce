package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.boundary.SignInSteps.Begun;
import org.plumbline.account.control.Passwords;
import org.plumbline.security.Public;
import org.plumbline.shared.TooManyTriesException;

/**
 * Signs staff in by address and password. An address nobody has is answered like one somebody has: same words, same waits, and the
 * same time, because a decoy is hashed. No transaction is open while it waits for a turn to hash: a hundred sign-ins at once leave the
 * database's connections to everybody else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    @EJB
    private SignInSteps steps;

    @EJB
    private SignInTries tries;

    @Inject
    private Passwords passwords;

    /** @throws TooManyTriesException when too many tries were wrong; the wait is the same whether the password is right or not */
    @Public("nobody is signed in before they sign in")
    public SignInOutcome signIn(String email, String password, Visitor visitor) {
        Begun begun = steps.begin(email, visitor);
        tries.demandTurn(begun.counted());
        if (!passwords.isRight(begun.onFile(), password)) {
            steps.refuse(begun.onFile());
            return SignInOutcome.of(Kind.WRONG);
        }
        SignInOutcome outcome = steps.admit(begun.onFile(), passwords.renewed(begun.onFile(), password), visitor);
        if (outcome.isSignedIn()) {
            // with a second step to come, the count is forgiven once the code is right as well
            tries.forgive(begun.forgiven());
        }
        return outcome;
    }
}
