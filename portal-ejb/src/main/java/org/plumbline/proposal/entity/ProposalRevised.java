package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A new revision of a sent proposal was begun. */
public record ProposalRevised(Actor actor, long companyId, long projectId, long proposalId, int revision) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
