package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Staff answered a client's question. */
public record QuestionAnswered(Actor actor, long companyId, long projectId, long proposalId, long lineKey, long threadId, long askerId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
