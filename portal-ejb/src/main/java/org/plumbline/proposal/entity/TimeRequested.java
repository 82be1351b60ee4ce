package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client asked for more time to decide. */
public record TimeRequested(Actor actor, long companyId, long projectId, long proposalId, int revision, long clientId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
