package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What an import had added to a draft was taken out again. */
public record EstimateImportUndone(Actor actor, long companyId, long projectId, long proposalId) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
