package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.account.boundary.SignInOutcome.Kind;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.SecondSteps;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SecondStepChallenge;
import org.plumbline.account.entity.SignInFailed;
import org.plumbline.account.entity.SignInFailed.Reason;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** What a sign-in reads and writes, each step in a short transaction of its own, so that nobody waits or hashes inside one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInSteps {

    private static final String BY_SERVICES = "nobody is signed in before they sign in; no page reaches it";

    @Inject
    private StaffRepository repository;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private SignInWaits waits;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private SecondSteps steps;

    @Inject
    private Event<SignInFailed> failed;

    /**
     * A try before anything was compared.
     *
     * @param counted   what the try counts for
     * @param forgiven  what is forgiven when it was right
     */
    public record Begun(PasswordOnFile onFile, List<Key> counted, List<Key> forgiven) {
    }

    /** A try with address and password; for an address nobody has it looks up as much. */
    @Public(BY_SERVICES)
    public Begun begin(String email, Visitor visitor) {
        StaffMember staff = repository.byEmail(email).orElse(null);
        List<Key> counted = waits.ofSignIn(addresses.loosely(email), signIns.device(staff, visitor.deviceToken()), visitor.address());
        return new Begun(PasswordOnFile.of(staff), counted, counted);
    }

    /** The password was wrong. */
    @Public(BY_SERVICES)
    public void refuse(PasswordOnFile compared) {
        failed.fire(new SignInFailed(Actor.anonymous(), compared.companyId(), compared.staffId(), Reason.PASSWORD));
    }

    /** The password was right when it was compared. @param newHash to be stored in place of an outdated one */
    @Public(BY_SERVICES)
    public SignInOutcome admit(PasswordOnFile compared, Optional<String> newHash, Visitor visitor) {
        Optional<StaffMember> held = repository.held(compared);
        if (held.filter(StaffMember::isActive).isEmpty()) {
            failed.fire(new SignInFailed(Actor.anonymous(), compared.companyId(), compared.staffId(),
                    held.isPresent() ? Reason.SHUT_OUT : Reason.PASSWORD));
            return SignInOutcome.of(Kind.WRONG);
        }
        StaffMember staff = held.get();
        newHash.ifPresent(staff::rehash);
        return staff.hasSecondStep() ? SignInOutcome.codeNeeded(signIns.challenge(staff, Instant.now()))
                : SignInOutcome.signedIn(staff, signIns.open(staff, Means.PASSWORD, visitor.userAgent(), visitor.deviceToken()));
    }

    /** A try with a code, or nothing when the challenge is over. */
    @Public(BY_SERVICES)
    public Optional<Begun> beginCode(String challengeToken, Visitor visitor) {
        return signIns.challenge(challengeToken, Instant.now()).map(challenge -> {
            StaffMember staff = repository.get(new Scope(challenge.companyId(), null), challenge.personId());
            Optional<Device> device = signIns.device(staff, visitor.deviceToken());
            List<Key> counted = waits.ofSecondStep(staff.getId(), device);
            Stream<Key> ofPassword = waits.ofSignIn(staff.getEmail(), device, visitor.address()).stream();
            return new Begun(PasswordOnFile.of(staff), counted, Stream.concat(counted.stream(), ofPassword).toList());
        });
    }

    /** Compares a code and uses it up, and a try of the challenge with it. */
    @Public(BY_SERVICES)
    public SignInOutcome admitCode(PasswordOnFile shown, String challengeToken, String code, Visitor visitor) {
        Instant now = Instant.now();
        Optional<StaffMember> held = repository.held(shown);
        Optional<SecondStepChallenge> open = held.flatMap(staff -> signIns.challenge(challengeToken, now));
        if (open.isEmpty()) {
            return SignInOutcome.of(Kind.OVER);
        }
        StaffMember staff = held.get();
        SecondStepChallenge challenge = open.get();
        challenge.spendTry();
        Optional<Means> means = staff.isActive() ? steps.accept(staff, code, now) : Optional.empty();
        if (means.isEmpty()) {
            failed.fire(new SignInFailed(Actor.anonymous(), staff.companyId(), staff.getId(), Reason.CODE));
            return SignInOutcome.of(challenge.isOpen(now) ? Kind.WRONG : Kind.OVER);
        }
        challenge.useUp(now);
        return SignInOutcome.signedIn(staff, signIns.open(staff, means.get(), visitor.userAgent(), visitor.deviceToken()));
    }
}
