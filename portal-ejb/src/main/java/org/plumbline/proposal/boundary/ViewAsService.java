package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import org.plumbline.account.entity.Client;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.Shares;
import org.plumbline.proposal.control.Sharing;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalViewedAs;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Share;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;

/**
 * Proposals exactly as clients see them, for staff, who can't act on them: before they are sent and after. Looking does not count as the
 * client's; the audit trail has who looked, at what and as whom.
 */
@Stateless
public class ViewAsService {

    /** Those who would be asked to decide, as long as it is not settled who is. */
    private static final Set<ParticipantRole> ASKED = Set.of(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER);

    @Inject
    private ClientDesk clients;

    @Inject
    private ProposalDesk desk;

    @Inject
    private ClientPages pages;

    @Inject
    private Shares shares;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private Event<ProposalViewedAs> events;

    /** What somebody sees whom it is shared with. @throws NotFoundException when it is not, or was never sent */
    @Permit(Action.PROPOSAL_VIEW)
    public ViewedAs sent(long id, long clientId) {
        OnDesk found = clients.findAs(id, clientId);
        Part part = participants.part(found.project(), clientId).orElseThrow(NotFoundException::new);
        ParticipantRole role = part.participant().getRole();
        note(found, clientId, "");
        return new ViewedAs(pages.page(found, clientId, role), part.client().getName(), role, false);
    }

    /** What somebody who takes part in the project would see of the latest revision, were it sent now and shared with them. */
    @Permit(Action.PROPOSAL_VIEW)
    public ViewedAs latest(long id, long clientId) {
        Proposal proposal = desk.find(id, Action.PROPOSAL_VIEW);
        Project project = desk.project(proposal.projectId(), Action.PROPOSAL_VIEW);
        Part part = participants.everybody(project, Sharing.MOST_PEOPLE).stream().filter(one -> one.client().getId() == clientId).findFirst()
                .orElseThrow(NotFoundException::new);
        return latest(proposal, project, part.participant().getRole(), part.client(), shares.of(proposal, clientId).filter(Share::isLive).orElse(null));
    }

    /** The same for anybody in a role, who has seen nothing before. */
    @Permit(Action.PROPOSAL_VIEW)
    public ViewedAs latest(long id, ParticipantRole role) {
        Proposal proposal = desk.find(id, Action.PROPOSAL_VIEW);
        return latest(proposal, desk.project(proposal.projectId(), Action.PROPOSAL_VIEW), role, null, null);
    }

    private ViewedAs latest(Proposal proposal, Project project, ParticipantRole role, Client client, Share known) {
        long clientId = client == null ? 0 : client.getId();
        Revision latest = desk.latest(proposal);
        OnDesk found = new OnDesk(proposal, project, latest, known == null ? expected(proposal, clientId, role) : known, false);
        note(found, clientId, client == null ? role.name() : "");
        return new ViewedAs(pages.preview(found, clientId, role), client == null ? "" : client.getName(), role, !latest.isSent());
    }

    /** Never kept. */
    private static Share expected(Proposal proposal, long clientId, ParticipantRole role) {
        Share share = new Share(proposal, clientId);
        if (ASKED.contains(role)) {
            share.asDecider(1);
        }
        return share;
    }

    private void note(OnDesk found, long clientId, String role) {
        Proposal proposal = found.proposal();
        events.fire(new ProposalViewedAs(desk.actor(), proposal.companyId(), proposal.getId(), found.revision().getNumber(), clientId, role));
    }
}
