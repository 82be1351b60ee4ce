package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The last day to decide on a revision is over. */
public record ProposalExpired(Actor actor, long companyId, long projectId, long proposalId, int revision) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
