package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** Asks somebody who is signed in for their password once more, before a step that a stranger at their desk must not take. */
@Stateless
public class OwnPassword {

    @Inject
    private OwnAccount own;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInWaits waits;

    @EJB
    private SignInTries tries;

    /**
     * @param field where the page shows that it was wrong
     * @throws RejectedInputException when it is wrong
     * @throws TooManyTriesException after too many wrong ones
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void demand(String field, String typed) {
        StaffMember staff = own.staff();
        List<Key> counted = waits.ofOwnPassword(staff.getId());
        tries.demandTurn(counted);
        if (!passwords.isRight(staff, typed)) {
            throw new RejectedInputException(field, "password.wrong");
        }
        tries.forgive(counted);
    }
}
