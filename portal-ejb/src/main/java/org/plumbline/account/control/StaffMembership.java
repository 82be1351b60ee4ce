package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.plumbline.account.entity.InvitationWithdrawn;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.account.entity.StaffDisabled;
import org.plumbline.account.entity.StaffEdited;
import org.plumbline.account.entity.StaffEnabled;
import org.plumbline.account.entity.StaffInvited;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** How people come to the staff, change in it and leave it. */
@ApplicationScoped
public class StaffMembership {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private StaffRepository repository;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private PeopleRegisters registers;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Event<DomainEvent> events;

    /** Adds somebody to the actor's company and sends the invitation. @return the new id */
    public long invite(Actor by, String name, String email, StaffRole role, String language) {
        demandRole(role);
        StaffMember staff = new StaffMember(by.companyId(), name, Languages.demandSpoken(language), role);
        addresses.assign(staff, email);
        registers.hold(by.companyId());
        if (repository.byEmail(email).isPresent()) {
            throw new RejectedInputException("email", "staff.email_taken");
        }
        em.persist(staff);
        em.flush();
        sendInvitation(by, staff);
        return staff.getId();
    }

    /** Sends an invitation whose link replaces any earlier one. */
    public void sendInvitation(Actor by, StaffMember staff) {
        demandInvited(staff);
        Instant now = Instant.now();
        tokens.withdraw(staff, now);
        PasswordTokens.Issued token = tokens.issue(staff, Purpose.INVITATION, now);
        events.fire(new StaffInvited(by, staff.companyId(), staff.getId(), token.id(), token.value()));
    }

    public void withdrawInvitation(Actor by, StaffMember staff) {
        demandInvited(staff);
        tokens.withdraw(staff, Instant.now());
        events.fire(new InvitationWithdrawn(by, staff.companyId(), staff.getId()));
    }

    public void edit(Actor by, StaffMember staff, String name, StaffRole role) {
        demandRole(role);
        if (isActiveOwner(staff) && role != StaffRole.OWNER) {
            repository.demandOtherOwner(staff);
        }
        staff.rename(name);
        if (staff.getRole() != role) {
            // limits and second step of a session are those of the role it was opened with
            sessions.endAll(staff, 0, End.ROLE_CHANGED, by);
        }
        staff.assign(role);
        events.fire(new StaffEdited(by, staff.companyId(), staff.getId(), role));
    }

    public void disable(Actor by, StaffMember staff) {
        if (staff.getStatus() == PersonStatus.DISABLED) {
            return;
        }
        if (isActiveOwner(staff)) {
            repository.demandOtherOwner(staff);
        }
        staff.disable();
        tokens.withdraw(staff, Instant.now());
        sessions.endAll(staff, 0, End.DISABLED, by);
        events.fire(new StaffDisabled(by, staff.companyId(), staff.getId()));
    }

    public void enable(Actor by, StaffMember staff) {
        if (staff.getStatus() == PersonStatus.DISABLED) {
            staff.enable();
            events.fire(new StaffEnabled(by, staff.companyId(), staff.getId()));
        }
    }

    private static boolean isActiveOwner(StaffMember staff) {
        return staff.isActive() && staff.getRole() == StaffRole.OWNER;
    }

    private static void demandInvited(StaffMember staff) {
        if (staff.getStatus() != PersonStatus.INVITED) {
            throw new ConflictException("staff.not_invited");
        }
    }

    private static void demandRole(StaffRole role) {
        if (role == null) {
            throw new RejectedInputException("role", "staff.role");
        }
    }
}
