package org.plumbline.proposal.entity;

import org.plumbline.messaging.entity.ThreadContinued;
import org.plumbline.shared.Actor;

/** A client went on where staff had written about a proposal or one of its lines. */
public record RemarkAnswered(Actor actor, long companyId, long projectId, long proposalId, long lineKey, long threadId) implements ThreadContinued {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
