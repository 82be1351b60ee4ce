package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A proposal is no longer shared with somebody. */
public record ShareRevoked(Actor actor, long companyId, long projectId, long proposalId, long clientId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
