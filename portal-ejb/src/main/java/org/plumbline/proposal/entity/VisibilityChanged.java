package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What a role, or one person, sees of a proposal was changed. @param role empty when it is for the person */
public record VisibilityChanged(Actor actor, long companyId, long projectId, long proposalId, String role, long clientId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
