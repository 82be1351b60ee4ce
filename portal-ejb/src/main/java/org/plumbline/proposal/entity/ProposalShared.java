package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A proposal was shared with somebody, or what they are asked to do with it has changed. */
public record ProposalShared(Actor actor, long companyId, long projectId, long proposalId, long clientId, boolean decides) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
