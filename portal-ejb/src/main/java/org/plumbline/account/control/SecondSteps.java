package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.RecoveryCodeUsed;
import org.plumbline.account.entity.SecondStepDisabled;
import org.plumbline.account.entity.SecondStepEnabled;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.RejectedInputException;

/** Turns the second step of a member of staff on and off, and takes its codes. */
@ApplicationScoped
public class SecondSteps {

    @Inject
    private OneTimeCodes codes;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private Event<SecondStepEnabled> enabled;

    @Inject
    private Event<SecondStepDisabled> disabled;

    @Inject
    private Event<RecoveryCodeUsed> recoveryCodeUsed;

    /** Takes a code of either kind and uses it up. @return how it proves the person, or nothing when it is wrong */
    public Optional<Means> accept(StaffMember staff, String typed, Instant now) {
        if (!staff.hasSecondStep()) {
            return Optional.empty();
        }
        if (codes.accept(staff, typed, now)) {
            return Optional.of(Means.PASSWORD_AND_CODE);
        }
        if (!recovery.use(staff, typed, now)) {
            return Optional.empty();
        }
        Actor actor = Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole());
        recoveryCodeUsed.fire(new RecoveryCodeUsed(actor, staff.companyId(), staff.getId(), recovery.left(staff.getId())));
        return Optional.of(Means.PASSWORD_AND_RECOVERY_CODE);
    }

    public String newSecret() {
        return codes.secret();
    }

    /** What an authenticator app needs. */
    public String address(StaffMember staff, String secret, String companyName) {
        return codes.address(secret, companyName, staff.getEmail());
    }

    /** Asks for a code of either kind from whoever has a second step. @throws RejectedInputException at field {@code code} */
    public void demand(StaffMember staff, String code, Instant now) {
        if (staff.hasSecondStep() && accept(staff, code, now).isEmpty()) {
            throw new RejectedInputException("code", "second_step.code");
        }
    }

    /**
     * Turns the second step on, in place of an earlier one.
     *
     * @return the recovery codes, shown this once
     * @throws RejectedInputException at field {@code code} when it is none of this secret; the caller's transaction is to be rolled back
     */
    public List<String> confirm(StaffMember staff, String secret, String code, Actor by) {
        Instant now = Instant.now();
        staff.prepareSecondStep(secret);
        if (!codes.accept(staff, code, now)) {
            throw new RejectedInputException("code", "second_step.code");
        }
        staff.confirmSecondStep(now);
        enabled.fire(new SecondStepEnabled(by, staff.companyId(), staff.getId()));
        return recovery.renew(staff, by);
    }

    public void disable(StaffMember staff, Actor by) {
        staff.dropSecondStep();
        recovery.drop(staff);
        disabled.fire(new SecondStepDisabled(by, staff.companyId(), staff.getId()));
    }

    public List<String> renewRecoveryCodes(StaffMember staff, Actor by) {
        return recovery.renew(staff, by);
    }

    public long recoveryCodesLeft(StaffMember staff) {
        return recovery.left(staff.getId());
    }
}
