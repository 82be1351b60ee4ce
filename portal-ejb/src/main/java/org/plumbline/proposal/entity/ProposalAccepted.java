package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Everybody whose acceptance it takes has accepted. */
public record ProposalAccepted(Actor actor, long companyId, long projectId, long proposalId, int revision) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
