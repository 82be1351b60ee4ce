package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.SecondSteps;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** A member of staff's own second step and recovery codes. */
@Stateless
public class SecondStepService {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private OwnAccount own;

    @EJB
    private OwnPassword ownPassword;

    @Inject
    private SecondSteps steps;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private StaffRepository repository;

    @Inject
    private CurrentActor current;

    /**
     * How the second step stands.
     *
     * @param required  the role must have one
     * @param secret    in base 32, while it waits to be confirmed; else null
     * @param address   the same as an authenticator app reads it from a QR code; else null
     * @param codesLeft unused recovery codes
     */
    public record SecondStepView(boolean enabled, boolean required, String secret, String address, long codesLeft) {
    }

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public SecondStepView view() {
        StaffMember staff = own.staff();
        boolean pending = !staff.hasSecondStep() && staff.getTotpSecret() != null;
        return new SecondStepView(staff.hasSecondStep(), signIns.demandsSecondStep(staff), pending ? staff.getTotpSecret() : null,
                pending ? steps.address(staff, repository.companyOf(staff).getName()) : null, steps.recoveryCodesLeft(staff));
    }

    /** Makes a secret to put into an app; nothing changes at sign-in before {@link #confirm}. */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void prepare() {
        steps.prepare(own.staff());
    }

    /**
     * Turns the second step on by a first code and opens the session in full when it was restricted.
     *
     * @return the recovery codes, shown this once
     * @throws RejectedInputException at field {@code code} when it is wrong
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> confirm(String code) {
        List<String> recoveryCodes = steps.confirm(own.staff(), code, current.get(), Instant.now());
        em.find(SignInSession.class, current.get().sessionId()).release();
        return recoveryCodes;
    }

    /**
     * Turns the second step off.
     *
     * @throws ConflictException when the role must have one
     * @throws RejectedInputException at field {@code password} when it is wrong
     * @throws TooManyTriesException after too many wrong passwords
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void disable(String password) {
        StaffMember staff = own.staff();
        if (signIns.demandsSecondStep(staff)) {
            throw new ConflictException("second_step.required");
        }
        ownPassword.demand("password", password);
        steps.disable(staff, current.get());
    }

    /** New recovery codes in place of the old. @throws RejectedInputException at field {@code password} when it is wrong */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> renewRecoveryCodes(String password) {
        StaffMember staff = own.staff();
        if (!staff.hasSecondStep()) {
            throw new ConflictException("second_step.off");
        }
        ownPassword.demand("password", password);
        return steps.renewRecoveryCodes(staff, current.get());
    }
}
