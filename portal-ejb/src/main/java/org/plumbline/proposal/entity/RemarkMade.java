package org.plumbline.proposal.entity;

import org.plumbline.messaging.entity.ThreadContinued;
import org.plumbline.shared.Actor;

/** Staff wrote about a proposal or one of its lines, without having been asked. */
public record RemarkMade(Actor actor, long companyId, long projectId, long proposalId, long lineKey, long threadId) implements ThreadContinued {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
