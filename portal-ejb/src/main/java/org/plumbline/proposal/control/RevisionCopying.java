package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.shared.Actor;

/** Makes the next revision: a draft with the content of the last, in which everything keeps its key. */
@ApplicationScoped
public class RevisionCopying {

    @Inject
    private ProposalRepository proposals;

    public Revision next(Proposal proposal, Contents from, Actor by) {
        Revision next = from.revision().next(proposal, by);
        proposals.addFirst(next);
        from.sections().forEach(section -> proposals.add(section.copyTo(next)));
        from.groups().forEach(group -> proposals.add(group.copyTo(next)));
        from.lines().forEach(line -> proposals.add(line.copyTo(next)));
        return next;
    }
}
