package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.SignInFailed;
import org.plumbline.account.entity.SignInFailed.Reason;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;

/**
 * Signs staff in by address and password. An address nobody has is answered like one somebody has: same words, same waits, and the
 * same time, because a decoy is hashed.
 */
@Stateless
public class SignInService {

    @Inject
    private StaffRepository repository;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInWaits waits;

    @EJB
    private SignInTries tries;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private Event<SignInFailed> failed;

    /** @throws TooManyTriesException when too many tries were wrong; the wait is the same whether the password is right or not */
    @Public("nobody is signed in before they sign in")
    public SignInOutcome signIn(String email, String password, Visitor visitor) {
        Optional<StaffMember> found = repository.byEmail(email);
        StaffMember staff = found.orElse(null);
        List<Key> counted = waits.ofSignIn(addresses.loosely(email), signIns.device(staff, visitor.deviceToken()), visitor.address());
        tries.demandTurn(counted);
        boolean right = passwords.isRight(staff, password);
        if (!right || !staff.isActive()) {
            failed.fire(failure(staff, right ? Reason.SHUT_OUT : Reason.PASSWORD));
            return SignInOutcome.of(Kind.WRONG);
        }
        passwords.refresh(staff, password);
        if (staff.hasSecondStep()) {
            // the count is forgiven once the code is right as well
            return SignInOutcome.codeNeeded(signIns.challenge(staff, Instant.now()));
        }
        tries.forgive(counted);
        return SignInOutcome.signedIn(staff, signIns.open(staff, Means.PASSWORD, visitor.userAgent(), visitor.deviceToken()));
    }

    private static SignInFailed failure(StaffMember staff, Reason reason) {
        return staff == null ? new SignInFailed(Actor.anonymous(), 0, 0, reason)
                : new SignInFailed(Actor.anonymous(), staff.companyId(), staff.getId(), reason);
    }
}
