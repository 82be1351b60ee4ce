package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.control.StaffSignIns;
import org.plumbline.account.entity.PasswordToken;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.StaffJoined;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** What an invited member of staff finds behind the link of the mail. */
@Stateless
public class InvitationService {

    private static final String INVITED = "who is invited has no password to sign in with yet";

    @Inject
    private StaffRepository repository;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private Passwords passwords;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private Event<StaffJoined> joined;

    /** What the page shows to the bearer of the link. */
    public record InvitationView(String companyName, String name, String email, StaffRole role) {
    }

    /** The invitation of a link, if it still works. Looking does not use it up. */
    @Public(INVITED)
    public Optional<InvitationView> view(String token) {
        return tokens.open(token, Purpose.INVITATION, Instant.now()).map(this::invited)
                .filter(staff -> staff.getStatus() == PersonStatus.INVITED)
                .map(staff -> new InvitationView(repository.companyOf(staff).getName(), staff.getName(), staff.getEmail(), staff.getRole()));
    }

    /**
     * Sets name and password and signs in.
     *
     * @throws NotFoundException when the link works no more
     * @throws RejectedInputException at field {@code name} or {@code password}; the link works on then
     */
    @Public(INVITED)
    public SignInOutcome accept(String token, String name, String password, Visitor visitor) {
        Instant now = Instant.now();
        StaffMember staff = tokens.redeem(token, Purpose.INVITATION, now).map(this::invited)
                .filter(member -> member.getStatus() == PersonStatus.INVITED).orElseThrow(NotFoundException::new);
        staff.rename(name);
        passwords.assign(staff, password, repository.companyOf(staff).getName(), now);
        Actor actor = Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole());
        joined.fire(new StaffJoined(actor, staff.companyId(), staff.getId()));
        return SignInOutcome.signedIn(staff, signIns.open(staff, Means.INVITATION, visitor.userAgent(), visitor.deviceToken()));
    }

    private StaffMember invited(PasswordToken token) {
        return repository.get(new Scope(token.companyId(), null), token.personId());
    }
}
