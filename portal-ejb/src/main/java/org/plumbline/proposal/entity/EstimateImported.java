package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Lines of a file were added to a draft. @param lines how many */
public record EstimateImported(Actor actor, long companyId, long projectId, long proposalId, int lines) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
