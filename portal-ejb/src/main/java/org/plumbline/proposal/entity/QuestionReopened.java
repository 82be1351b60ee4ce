package org.plumbline.proposal.entity;

import org.plumbline.messaging.entity.ThreadContinued;
import org.plumbline.shared.Actor;

/** A client needs an answer after all. */
public record QuestionReopened(Actor actor, long companyId, long projectId, long proposalId, long lineKey, long threadId, long askerId) implements ThreadContinued {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
