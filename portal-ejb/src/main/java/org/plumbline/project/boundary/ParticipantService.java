package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.control.Clients;
import org.plumbline.account.entity.AccessLinkIssued.Occasion;
import org.plumbline.account.entity.Client;
import org.plumbline.project.control.ParticipantAccess;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.ParticipantEnded;
import org.plumbline.project.entity.ParticipantInvited;
import org.plumbline.project.entity.ParticipantRoleChanged;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;

/** Who takes part in a project from outside the company. Somebody else's ids answer like ones that do not exist. */
@Stateless
public class ParticipantService {

    @Inject
    private ProjectRepository projects;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private ParticipantAccess access;

    @Inject
    private Clients clients;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<DomainEvent> events;

    /** Who takes part in a project, by name, with how each gets in. For staff. @param page from 1 */
    @Permit(Action.PARTICIPANT_VIEW)
    public Page<ParticipantRow> list(long projectId, int page) {
        Actor actor = current.get();
        Project project = projects.get(Scope.of(actor), projectId);
        policy.demand(Action.PARTICIPANT_VIEW, actor, project);
        // participants know of each other by name; how somebody gets in is for staff alone
        policy.demand(Action.COMPANY_VIEW, actor, project);
        Page<Part> found = participants.list(project, page);
        ParticipantRows rows = new ParticipantRows(access.held(projectId, found.rows().stream().map(p -> p.client().getId()).toList()),
                policy.permits(Action.CLIENT_VIEW, actor, project));
        return new Page<>(found.rows().stream().map(rows::row).toList(), found.number(), found.size(), found.total());
    }

    /**
     * Asks somebody into a project and mails them a link. Whoever takes part already gets the new role and a new link; the same
     * invitation twice within a minute is one.
     *
     * @throws RejectedInputException at the field at fault
     * @throws ConflictException      when the project is archived or the person shut out
     */
    @Permit(Action.PARTICIPANT_EDIT)
    public void invite(long projectId, InvitationDraft draft) {
        Actor actor = current.get();
        Project project = projects.getForChange(Scope.of(actor), projectId);
        policy.demand(Action.PARTICIPANT_EDIT, actor, project);
        policy.demand(Action.CLIENT_ACCESS_MANAGE, actor, project);
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        Client client = client(draft, project);
        Optional<Participant> known = participants.of(project, client.getId());
        boolean repeated = known.filter(p -> p.isOpen() && p.getRole() == draft.role()).isPresent()
                && access.isJustInvited(client, projectId);
        if (!repeated) {
            known.ifPresentOrElse(p -> p.renew(draft.role()), () -> participants.add(new Participant(project, client.getId(), draft.role())));
            events.fire(new ParticipantInvited(actor, project.companyId(), projectId, client.getId(), draft.role()));
            access.sendLink(client, projectId, Occasion.INVITED, actor);
        }
    }

    private Client client(InvitationDraft draft, Project project) {
        if (draft.role() == null) {
            throw new RejectedInputException("role", "participant.role");
        }
        Client client = clients.findOrMake(project.companyId(), draft.name(), draft.email(), draft.language());
        if (!client.isActive()) {
            throw new ConflictException("participant.disabled");
        }
        participants.lock(client);
        if (draft.phone() != null && !draft.phone().isBlank()) {
            client.callAt(draft.phone());
        }
        return client;
    }

    /** Makes somebody something else to a project. */
    @Permit(Action.PARTICIPANT_EDIT)
    public void changeRole(long participantId, ParticipantRole role) {
        Part part = find(participantId);
        if (role == null) {
            throw new RejectedInputException("role", "participant.role");
        }
        if (part.participant().getRole() != role) {
            part.participant().assign(role);
            events.fire(new ParticipantRoleChanged(current.get(), part.client().companyId(), part.participant().projectId(),
                    part.client().getId(), role));
        }
    }

    /** Ends somebody's part in a project: links and codes for it stop working, and with the last project every session ends. */
    @Permit(Action.PARTICIPANT_EDIT)
    public void end(long participantId) {
        Actor actor = current.get();
        Part part = find(participantId);
        long projectId = part.participant().projectId();
        part.participant().end(Instant.now());
        access.revoke(part.client(), projectId, actor);
        if (!participants.isAnywhere(part.client().getId())) {
            access.endSessions(part.client(), actor);
        }
        events.fire(new ParticipantEnded(actor, part.client().companyId(), projectId, part.client().getId()));
    }

    private Part find(long participantId) {
        Part part = participants.getForChange(Scope.of(current.get()), participantId);
        policy.demand(Action.PARTICIPANT_EDIT, current.get(), part.participant());
        return part;
    }
}
