package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.PasswordChanges;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.PasswordToken;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffJoined;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** What a new password reads and writes, each step in a short transaction of its own, so that nobody waits or hashes inside one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordSteps {

    private static final String BY_MAIL = "who is invited, or has forgotten the password, cannot sign in";

    @Inject
    private OwnAccount own;

    @Inject
    private StaffRepository repository;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private PasswordChanges changes;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<StaffJoined> joined;

    /** The caller's own password. */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public PasswordOnFile own() {
        return PasswordOnFile.of(own.staff());
    }

    /** What everybody knows of the caller. */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> known() {
        return repository.knownOf(own.staff());
    }

    /** @throws RejectedInputException at field {@code oldPassword} when it has been replaced since it was compared */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void change(PasswordOnFile compared, String newHash) {
        StaffMember staff = repository.held(compared).orElseThrow(() -> new RejectedInputException("oldPassword", "password.wrong"));
        changes.make(staff, newHash, Occasion.SIGNED_IN, current.get());
    }

    /** What everybody knows of whom a mail's link was sent to. @throws NotFoundException when the link works no more */
    @Public(BY_MAIL)
    public List<String> known(Purpose purpose, String token) {
        return tokens.open(token, purpose, Instant.now())
                .map(open -> repository.knownOf(repository.get(new Scope(open.companyId(), null), open.personId())))
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the link works no more, or its person is shut out */
    @Public(BY_MAIL)
    public void reset(String token, String newHash) {
        StaffMember staff = redeemed(Purpose.RESET, token, PersonStatus.ACTIVE);
        changes.make(staff, newHash, Occasion.RESET, Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole()));
    }

    /**
     * Completes an invitation and signs in.
     *
     * @throws NotFoundException when the link works no more
     * @throws RejectedInputException at field {@code name}
     */
    @Public(BY_MAIL)
    public SignInOutcome join(String token, String name, String newHash, Visitor visitor) {
        StaffMember staff = redeemed(Purpose.INVITATION, token, PersonStatus.INVITED);
        staff.rename(name);
        staff.secureWith(newHash, Instant.now());
        Actor actor = Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole());
        joined.fire(new StaffJoined(actor, staff.companyId(), staff.getId()));
        return SignInOutcome.signedIn(staff, signIns.open(staff, Means.INVITATION, visitor.userAgent(), visitor.deviceToken()));
    }

    /** Whom a link was sent to, with the row held and the link used up, in the order in which a new password takes them. */
    private StaffMember redeemed(Purpose purpose, String token, PersonStatus status) {
        Instant now = Instant.now();
        PasswordToken open = tokens.open(token, purpose, now).orElseThrow(NotFoundException::new);
        StaffMember staff = repository.held(new Scope(open.companyId(), null), open.personId());
        // read once more: of two who come with the same link the second finds it used up
        if (tokens.redeem(token, purpose, now).isEmpty() || staff.getStatus() != status) {
            throw new NotFoundException();
        }
        return staff;
    }
}
