package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.control.SecondSteps;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SecondStepChallenge;
import org.plumbline.account.entity.SignInFailed;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;

/** The second step of a sign-in: the code of an authenticator app, or a recovery code. */
@Stateless
public class SignInStepService {

    @Inject
    private StaffRepository repository;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private SecondSteps steps;

    @Inject
    private SignInWaits waits;

    @EJB
    private SignInTries tries;

    @Inject
    private Event<SignInFailed> failed;

    /** Whether a challenge still waits for its code. */
    @Public("who asks has shown the password, and nothing else yet")
    public boolean isOpen(String challengeToken) {
        return signIns.challenge(challengeToken, Instant.now()).isPresent();
    }

    /**
     * Takes the code of an app (6 digits) or a recovery code.
     *
     * @throws TooManyTriesException when too many codes were wrong
     */
    @Public("who asks has shown the password, and nothing else yet")
    public SignInOutcome complete(String challengeToken, String code, Visitor visitor) {
        Instant now = Instant.now();
        Optional<SecondStepChallenge> open = signIns.challenge(challengeToken, now);
        if (open.isEmpty()) {
            return SignInOutcome.of(Kind.OVER);
        }
        SecondStepChallenge challenge = open.get();
        StaffMember staff = repository.get(new Scope(challenge.companyId(), null), challenge.personId());
        Optional<Device> device = signIns.device(staff, visitor.deviceToken());
        List<Key> counted = waits.ofSecondStep(staff.getId(), device);
        tries.demandTurn(counted);
        challenge.spendTry();
        Optional<Means> means = staff.isActive() ? steps.accept(staff, code, now) : Optional.empty();
        if (means.isEmpty()) {
            failed.fire(new SignInFailed(Actor.anonymous(), staff.companyId(), staff.getId(), SignInFailed.Reason.CODE));
            return SignInOutcome.of(challenge.isOpen(now) ? Kind.WRONG : Kind.OVER);
        }
        challenge.useUp(now);
        tries.forgive(counted);
        tries.forgive(waits.ofSignIn(staff.getEmail(), device, visitor.address()));
        return SignInOutcome.signedIn(staff, signIns.open(staff, means.get(), visitor.userAgent(), visitor.deviceToken()));
    }
}
