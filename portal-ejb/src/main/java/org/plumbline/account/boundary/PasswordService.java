package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.PasswordChanges;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** A member of staff's own password. */
@Stateless
public class PasswordService {

    @Inject
    private OwnAccount own;

    @EJB
    private OwnPassword ownPassword;

    @Inject
    private PasswordChanges changes;

    @Inject
    private CurrentActor current;

    /**
     * Changes the password, ends every other session of the person and withdraws every link by which a mail could change it again.
     *
     * @throws RejectedInputException at field {@code oldPassword} when it is wrong, at {@code password} when the new one is not good
     * @throws TooManyTriesException after too many wrong old passwords
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void change(String oldPassword, String newPassword) {
        StaffMember staff = own.staff();
        ownPassword.demand("oldPassword", oldPassword);
        changes.make(staff, newPassword, Occasion.SIGNED_IN, current.get());
    }
}
