package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PasswordToken;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.security.Scope;
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

    @EJB
    private PasswordSteps steps;

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
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInOutcome accept(String token, String name, String password, Visitor visitor) {
        List<String> known = Stream.concat(steps.known(Purpose.INVITATION, token).stream(), Stream.ofNullable(name)).toList();
        return steps.join(token, name, passwords.hash(password, known), visitor);
    }

    private StaffMember invited(PasswordToken token) {
        return repository.get(new Scope(token.companyId(), null), token.personId());
    }
}
