package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A revision went to the client; from now on nobody can change it. */
public record ProposalSent(Actor actor, long companyId, long projectId, long proposalId, int revision, String contentHash) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
