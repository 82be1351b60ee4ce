package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.SignInSessions;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PasswordChanged;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.PasswordResetRequested;
import org.plumbline.account.entity.PasswordToken;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** A new password by mail, for whoever has forgotten theirs. */
@Stateless
public class PasswordResetService {

    private static final String FORGOTTEN = "who has forgotten the password cannot sign in";

    @Inject
    private StaffRepository repository;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInSessions sessions;

    @Inject
    private SignInWaits waits;

    @EJB
    private SignInTries tries;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Sends a mail when the address is that of an active member of staff who was not sent enough lately (one a minute, five an hour).
     * The caller cannot tell.
     *
     * @throws TooManyTriesException when one network asks too often
     */
    @Public(FORGOTTEN)
    public void request(String email, Visitor visitor) {
        tries.demandTurn(waits.ofReset(visitor.address()));
        Instant now = Instant.now();
        repository.byEmail(email).filter(StaffMember::isActive).filter(staff -> !tokens.hadEnough(staff, Purpose.RESET, now))
                .ifPresent(staff -> {
                    PasswordTokens.Issued token = tokens.issue(staff, Purpose.RESET, now);
                    events.fire(new PasswordResetRequested(Actor.anonymous(), staff.companyId(), staff.getId(), token.id(), token.value()));
                });
    }

    /** Whether a mail's link still works. Looking does not use it up. */
    @Public(FORGOTTEN)
    public boolean isOpen(String token) {
        return tokens.open(token, Purpose.RESET, Instant.now()).isPresent();
    }

    /**
     * Sets the password, uses the link up and ends all sessions. Signing in afterwards takes the second step as ever.
     *
     * @throws NotFoundException when the link works no more
     * @throws RejectedInputException at field {@code password} when it is not good; the link works on then
     */
    @Public(FORGOTTEN)
    public void reset(String token, String password) {
        Instant now = Instant.now();
        PasswordToken redeemed = tokens.redeem(token, Purpose.RESET, now).orElseThrow(NotFoundException::new);
        StaffMember staff = repository.get(new Scope(redeemed.companyId(), null), redeemed.personId());
        if (!staff.isActive()) {
            throw new NotFoundException();
        }
        passwords.assign(staff, password, repository.companyOf(staff).getName(), now);
        Actor actor = Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole());
        sessions.endAll(staff, 0, End.PASSWORD_CHANGED, actor);
        events.fire(new PasswordChanged(actor, staff.companyId(), staff.getId(), Occasion.RESET));
    }
}
