package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plumbline.account.control.PasswordTokens;
import org.plumbline.account.control.SecondSteps;
import org.plumbline.account.control.StaffMembership;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** The staff of the company: who works there, as what, and who may still sign in. */
@Stateless
public class StaffService {

    @Inject
    private StaffRepository repository;

    @Inject
    private StaffMembership membership;

    @Inject
    private PasswordTokens tokens;

    @Inject
    private SecondSteps steps;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** One line of the list. @param lastSeenAt null when never signed in */
    public record StaffRow(long id, String name, String email, StaffRole role, PersonStatus status, boolean secondStep, Instant lastSeenAt) {
    }

    /**
     * One member of staff.
     *
     * @param invitedUntil when the open invitation ends, or null
     * @param self         whether it is the one who looks
     */
    public record StaffView(long id, long version, String name, String email, StaffRole role, PersonStatus status, boolean secondStep,
                            Instant invitedUntil, boolean self) {
    }

    /** Somebody to be invited. */
    public record InviteDraft(String name, String email, StaffRole role, String language) {
    }

    /** A changed member of staff. @param version as it was when the page was opened */
    public record StaffDraft(long id, long version, String name, StaffRole role) {
    }

    /** A page of the list, by name. @param number from 1 */
    @Permit(Action.STAFF_VIEW)
    public Page<StaffRow> page(int number) {
        Page<StaffMember> page = repository.page(Scope.of(current.get()), number);
        Map<Long, Instant> seen = repository.lastSeen(page.rows());
        List<StaffRow> rows = page.rows().stream().map(m -> new StaffRow(m.getId(), m.getName(), m.getEmail(), m.getRole(), m.getStatus(),
                m.hasSecondStep(), seen.get(m.getId()))).toList();
        return new Page<>(rows, page.number(), page.size(), page.total());
    }

    /** @throws NotFoundException when the company has nobody with this id */
    @Permit(Action.STAFF_VIEW)
    public StaffView view(long id) {
        StaffMember m = find(Action.STAFF_VIEW, id);
        return new StaffView(id, m.getVersion(), m.getName(), m.getEmail(), m.getRole(), m.getStatus(), m.hasSecondStep(),
                m.getStatus() == PersonStatus.INVITED ? tokens.invitedUntil(id, Instant.now()).orElse(null) : null,
                id == current.get().personId());
    }

    /** Adds somebody and mails them an invitation. @return the id @throws RejectedInputException at the field that is not good */
    @Permit(Action.STAFF_INVITE)
    public long invite(InviteDraft draft) {
        return membership.invite(current.get(), draft.name(), draft.email(), draft.role(), draft.language());
    }

    /** Mails the invitation once more with a new link; the old one works no more. @throws ConflictException when it was followed by now */
    @Permit(Action.STAFF_INVITE)
    public void inviteAgain(long id) {
        membership.sendInvitation(current.get(), find(Action.STAFF_INVITE, id));
    }

    /** Ends the link of an invitation; the person stays in the list and can be invited again. */
    @Permit(Action.STAFF_INVITE)
    public void withdrawInvitation(long id) {
        membership.withdrawInvitation(current.get(), find(Action.STAFF_INVITE, id));
    }

    /** @throws ConflictException when somebody has changed it meanwhile, or the last active owner would lose the role */
    @Permit(Action.STAFF_EDIT)
    public void edit(StaffDraft draft) {
        StaffMember staff = held(Action.STAFF_EDIT, draft.id());
        if (staff.getVersion() != draft.version()) {
            throw new ConflictException("conflict");
        }
        membership.edit(current.get(), staff, draft.name(), draft.role());
    }

    /** Shuts somebody out and ends all their sessions. @throws ConflictException when it is the last active owner */
    @Permit(Action.STAFF_DISABLE)
    public void disable(long id) {
        membership.disable(current.get(), held(Action.STAFF_DISABLE, id));
    }

    @Permit(Action.STAFF_DISABLE)
    public void enable(long id) {
        membership.enable(current.get(), held(Action.STAFF_DISABLE, id));
    }

    /**
     * Takes the second step from somebody else, who has lost both phone and recovery codes.
     *
     * @throws ConflictException for the own one, which asks for the password and a code: {@link SecondStepService#disable}
     */
    @Permit(Action.STAFF_EDIT)
    public void dropSecondStep(long id) {
        if (id == current.get().personId()) {
            throw new ConflictException("second_step.own");
        }
        StaffMember staff = held(Action.STAFF_EDIT, id);
        if (staff.hasSecondStep()) {
            steps.disable(staff, current.get());
        }
    }

    private StaffMember find(Action action, long id) {
        return permitted(action, repository.get(Scope.of(current.get()), id));
    }

    /** With the row held: a sign-in under way either has its session by now, and loses it, or sees the change. */
    private StaffMember held(Action action, long id) {
        return permitted(action, repository.held(Scope.of(current.get()), id));
    }

    private StaffMember permitted(Action action, StaffMember staff) {
        policy.demand(action, current.get(), staff);
        return staff;
    }
}
