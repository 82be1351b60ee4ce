package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.Passwords;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** A member of staff's own password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordService {

    @EJB
    private OwnPassword ownPassword;

    @EJB
    private PasswordSteps steps;

    @Inject
    private Passwords passwords;

    /**
     * Changes the password, ends every other session of the person and withdraws every link by which a mail could change it again.
     *
     * @throws RejectedInputException at field {@code oldPassword} when it is wrong, at {@code password} when the new one is not good
     * @throws TooManyTriesException after too many wrong old passwords
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void change(String oldPassword, String newPassword) {
        PasswordOnFile old = ownPassword.demand("oldPassword", oldPassword);
        steps.change(old, passwords.hash(newPassword, steps.known()));
    }
}
