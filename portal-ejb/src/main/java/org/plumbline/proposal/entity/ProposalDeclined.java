package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client has declined. */
public record ProposalDeclined(Actor actor, long companyId, long projectId, long proposalId, int revision, String reasonCode) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
