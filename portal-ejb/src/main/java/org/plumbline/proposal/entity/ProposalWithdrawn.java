package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The contractor took a proposal back. */
public record ProposalWithdrawn(Actor actor, long companyId, long projectId, long proposalId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
