package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.boundary.SecondStepService.EnrolmentView;
import org.plumbline.account.boundary.SecondStepService.SecondStepView;
import org.plumbline.account.control.Enrolments;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.SecondSteps;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/**
 * What is done to a second step once the password was right, each in a short transaction of its own. A code of the second step there is
 * is asked for within it, and used up with it; {@link RejectedInputException} at field {@code code} says that it was wrong.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondStepSteps {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private OwnAccount own;

    @Inject
    private StaffRepository repository;

    @Inject
    private SecondSteps steps;

    @Inject
    private Enrolments enrolments;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private CurrentActor current;

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public SecondStepView view() {
        StaffMember staff = own.staff();
        return new SecondStepView(staff.hasSecondStep(), signIns.demandsSecondStep(staff), steps.recoveryCodesLeft(staff));
    }

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public EnrolmentView prepare(PasswordOnFile shown, String code) {
        StaffMember staff = proven(shown, code);
        String secret = steps.newSecret();
        return shown(staff, secret, enrolments.seal(staff, secret, Instant.now()));
    }

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public Optional<EnrolmentView> prepared(String sealed) {
        StaffMember staff = own.staff();
        return enrolments.secret(staff, sealed, Instant.now()).map(secret -> shown(staff, secret, sealed));
    }

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> confirm(String sealed, String code) {
        Actor actor = current.get();
        StaffMember staff = repository.held(Scope.of(actor), own.staff().getId());
        String secret = enrolments.secret(staff, sealed, Instant.now()).orElseThrow(() -> new ConflictException("second_step.over"));
        List<String> recoveryCodes = steps.confirm(staff, secret, code, actor);
        em.find(SignInSession.class, actor.sessionId()).release();
        return recoveryCodes;
    }

    /** @return nothing */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public Void disable(PasswordOnFile shown, String code) {
        StaffMember staff = proven(shown, code);
        if (signIns.demandsSecondStep(staff)) {
            throw new ConflictException("second_step.required");
        }
        steps.disable(staff, current.get());
        return null;
    }

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> renewRecoveryCodes(PasswordOnFile shown, String code) {
        StaffMember staff = proven(shown, code);
        if (!staff.hasSecondStep()) {
            throw new ConflictException("second_step.off");
        }
        return steps.renewRecoveryCodes(staff, current.get());
    }

    private EnrolmentView shown(StaffMember staff, String secret, String sealed) {
        return new EnrolmentView(secret, steps.address(staff, secret, repository.companyOf(staff).getName()), sealed);
    }

    private StaffMember proven(PasswordOnFile shown, String code) {
        StaffMember staff = repository.held(shown).orElseThrow(() -> new RejectedInputException("password", "password.wrong"));
        steps.demand(staff, code, Instant.now());
        return staff;
    }
}
