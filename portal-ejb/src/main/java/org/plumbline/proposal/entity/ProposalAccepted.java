package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Everybody whose acceptance it takes has accepted. By the last of them, or by staff who were content with those there were. */
public record ProposalAccepted(Actor actor, long companyId, long projectId, long proposalId, int revision) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
