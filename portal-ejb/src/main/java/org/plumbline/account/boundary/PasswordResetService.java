package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PasswordResetRequested;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** A new password by mail, for whoever has forgotten theirs and has asked {@link ForgottenPasswordService}. */
@Stateless
public class PasswordResetService {

    private static final String FORGOTTEN = "who has forgotten the password cannot sign in";

    @Inject
    private StaffRepository repository;

    @Inject
    private PasswordTokens tokens;

    @EJB
    private PasswordSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private KeyRing keys;

    @Inject
    private Event<PasswordResetRequested> requested;

    /** Sends a link to whoever of the active staff has the address. */
    @Public("the outbox acts for the portal itself; no page reaches it")
    public void grant(String sealedAddress) {
        String address = keys.open(sealedAddress, ForgottenPasswordService.LANE);
        repository.byEmail(address).filter(StaffMember::isActive).ifPresent(staff -> {
            PasswordTokens.Issued token = tokens.issue(staff, Purpose.RESET, Instant.now());
            requested.fire(new PasswordResetRequested(Actor.anonymous(), staff.companyId(), staff.getId(), token.id(), token.value()));
        });
    }

    /** Whether a mail's link still works. Looking does not use it up. */
    @Public(FORGOTTEN)
    public boolean isOpen(String token) {
        return tokens.open(token, Purpose.RESET, Instant.now()).isPresent();
    }

    /**
     * Sets the password, uses this link and every other of the person up and ends all sessions. Signing in afterwards takes the
     * second step as ever.
     *
     * @throws NotFoundException when the link works no more
     * @throws RejectedInputException at field {@code password} when it is not good; the link works on then
     */
    @Public(FORGOTTEN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void reset(String token, String password) {
        steps.reset(token, passwords.hash(password, steps.known(Purpose.RESET, token)));
    }
}
