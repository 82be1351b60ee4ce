package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client wants something else before deciding. */
public record ProposalChangesRequested(Actor actor, long companyId, long projectId, long proposalId, int revision,
                                       String reasonCode) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
