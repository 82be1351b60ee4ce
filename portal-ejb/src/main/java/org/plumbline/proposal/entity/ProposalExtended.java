package org.plumbline.proposal.entity;

import java.time.LocalDate;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client has longer to decide. */
public record ProposalExtended(Actor actor, long companyId, long projectId, long proposalId, LocalDate until) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
