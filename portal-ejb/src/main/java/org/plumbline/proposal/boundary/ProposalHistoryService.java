package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.audit.control.PersonNames;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.boundary.ProposalHistory.DecisionRow;
import org.plumbline.proposal.boundary.ProposalHistory.RevisionRow;
import org.plumbline.proposal.boundary.ProposalHistory.ViewerRow;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalStory;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Money;

/** What became of a proposal, for staff. */
@Stateless
public class ProposalHistoryService {

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalStory story;

    @Inject
    private PersonNames names;

    @Permit(Action.PROPOSAL_VIEW)
    public ProposalHistory of(long id) {
        Proposal proposal = desk.find(id, Action.PROPOSAL_VIEW);
        List<Revision> revisions = story.revisions(proposal);
        Set<String> editors = revisions.stream().map(Revision::getEditedBy).collect(Collectors.toSet());
        Map<String, String> called = names.of(proposal.companyId(), editors);
        Project project = desk.project(proposal.projectId(), Action.PROPOSAL_VIEW);
        Revision latest = revisions.get(0);
        return new ProposalHistory(project.getName(), revisions.stream().map(revision -> new RevisionRow(revision.getNumber(),
                revision.getSentAt(), revision.getEditedAt(), called.getOrDefault(revision.getEditedBy(), ""),
                new Money(revision.getTotalMinor(), revision.getCurrency()), revision.getContentHash())).toList(),
                story.decisions(proposal).stream().map(found -> new DecisionRow(found.client().getName(), found.decision().getKind(),
                        found.decision().getRevision(), found.decision().getDecidedAt(), found.decision().getReasonCode(),
                        found.decision().getReason(),
                        new Money(found.decision().getTotalMinor(), latest.getCurrency()))).toList(),
                story.viewers(proposal).stream().map(found -> new ViewerRow(found.client().getId(), found.client().getName(),
                        found.share().isDecider(), found.share().getLastSeenAt())).toList());
    }

    /** Where the project is: times are shown in its zone. */
    @Permit(Action.PROPOSAL_VIEW)
    public ZoneId zone(long id) {
        return desk.zone(desk.find(id, Action.PROPOSAL_VIEW));
    }
}
