package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** Asks somebody who is signed in for their password once more, before a step that a stranger at their desk must not take. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {

    @EJB
    private PasswordSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInWaits waits;

    @EJB
    private SignInTries tries;

    /**
     * @param field where the page shows that it was wrong
     * @return the password that was right: whoever acts on it makes sure that it has not been replaced since
     * @throws RejectedInputException when it is wrong
     * @throws TooManyTriesException after too many wrong ones
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public PasswordOnFile demand(String field, String typed) {
        PasswordOnFile onFile = steps.own();
        List<Key> counted = waits.ofOwnPassword(onFile.staffId());
        tries.demandTurn(counted);
        if (!passwords.isRight(onFile, typed)) {
            throw new RejectedInputException(field, "password.wrong");
        }
        tries.forgive(counted);
        return onFile;
    }
}
