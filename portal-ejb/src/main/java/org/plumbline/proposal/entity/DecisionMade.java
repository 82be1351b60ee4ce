package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** One person has decided on a revision; whether that settles the proposal, another event tells. */
public record DecisionMade(Actor actor, long companyId, long projectId, long proposalId, int revision, long decisionId, DecisionKind kind,
                           String shownHash) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
