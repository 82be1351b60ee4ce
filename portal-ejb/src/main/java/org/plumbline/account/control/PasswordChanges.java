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

/** What a new password brings about, whichever way it came: nothing the old one or a mail had opened stays open. */
@ApplicationScoped
public class PasswordChanges {

    @Inject
    private PasswordTokens tokens;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Event<PasswordChanged> changed;

    /**
     * Sets a password, withdraws every mail's link and ends every session but the one that acts.
     *
     * @param held    the person, whose row is held: a sign-in under way either has its session by now or will see the new password
     * @param newHash of a password that was found good, made before the transaction began
     * @param by      the person; with session 0 when signed in nowhere
     */
    public void make(StaffMember held, String newHash, Occasion occasion, Actor by) {
        Instant now = Instant.now();
        held.secureWith(newHash, now);
        tokens.withdraw(held, now);
        sessions.endAll(held, by.sessionId(), End.PASSWORD_CHANGED, by);
        changed.fire(new PasswordChanged(by, held.companyId(), held.getId(), occasion));
    }
}
