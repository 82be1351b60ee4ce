package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.SignInSessions;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PasswordChanged;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.SignInSession.End;
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
    private Passwords passwords;

    @Inject
    private StaffRepository repository;

    @Inject
    private SignInSessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<PasswordChanged> changed;

    /**
     * Changes the password and ends every other session of the person.
     *
     * @throws RejectedInputException at field {@code oldPassword} when it is wrong, at {@code password} when the new one is not good
     * @throws TooManyTriesException after too many wrong old passwords
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void change(String oldPassword, String newPassword) {
        StaffMember staff = own.staff();
        ownPassword.demand("oldPassword", oldPassword);
        passwords.assign(staff, newPassword, repository.companyOf(staff).getName(), Instant.now());
        sessions.endAll(staff, current.get().sessionId(), End.PASSWORD_CHANGED, current.get());
        changed.fire(new PasswordChanged(current.get(), staff.companyId(), staff.getId(), Occasion.SIGNED_IN));
    }
}
