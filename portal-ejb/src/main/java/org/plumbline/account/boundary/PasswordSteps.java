package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.PasswordChanges;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.PasswordToken;
import org.plumbline.account.entity.PasswordToken.Purpose;
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

    private static final String FORGOTTEN = "who has forgotten the password cannot sign in";

    @Inject
    private OwnAccount own;

    @Inject
    private StaffRepository repository;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private PasswordChanges changes;

    @Inject
    private CurrentActor current;

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
    @Public(FORGOTTEN)
    public List<String> known(String token) {
        return tokens.open(token, Purpose.RESET, Instant.now())
                .map(open -> repository.knownOf(repository.get(new Scope(open.companyId(), null), open.personId())))
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the link works no more, or its person is shut out */
    @Public(FORGOTTEN)
    public void reset(String token, String newHash) {
        Instant now = Instant.now();
        PasswordToken open = tokens.open(token, Purpose.RESET, now).orElseThrow(NotFoundException::new);
        StaffMember staff = repository.held(new Scope(open.companyId(), null), open.personId());
        // once more, now that nobody else can use it up
        if (tokens.redeem(token, Purpose.RESET, now).isEmpty() || !staff.isActive()) {
            throw new NotFoundException();
        }
        changes.make(staff, newHash, Occasion.RESET, Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole()));
    }
}
