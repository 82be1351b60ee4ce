package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Staff looked at what a client sees of a proposal. It names no project: nothing has happened there. */
public record ProposalViewedAs(Actor actor, long companyId, long proposalId, long clientId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
