package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.account.entity.PasswordChanged;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.RejectedInputException;

/** What a new password brings about, whichever way it came: nothing the old one or a mail had opened stays open. */
@ApplicationScoped
public class PasswordChanges {

    @Inject
    private Passwords passwords;

    @Inject
    private StaffRepository repository;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Event<PasswordChanged> changed;

    /**
     * Sets a password, withdraws every mail's link and ends every session but the one that acts.
     *
     * @param by the person; with session 0 when signed in nowhere
     * @throws RejectedInputException at field {@code password} when it is not good
     */
    public void make(StaffMember staff, String password, Occasion occasion, Actor by) {
        Instant now = Instant.now();
        passwords.assign(staff, password, repository.companyOf(staff).getName(), now);
        tokens.withdraw(staff, now);
        sessions.endAll(staff, by.sessionId(), End.PASSWORD_CHANGED, by);
        changed.fire(new PasswordChanged(by, staff.companyId(), staff.getId(), occasion));
    }
}
