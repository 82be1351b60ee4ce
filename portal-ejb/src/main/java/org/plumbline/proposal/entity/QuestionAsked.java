package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client asked something about a line. */
public record QuestionAsked(Actor actor, long companyId, long projectId, long proposalId, long lineKey, long threadId, long askerId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
