package org.plumbline.proposal.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/**
 * Staff looked at what a client sees of a proposal, or would see of a draft. It names no project: nothing has happened there.
 *
 * @param clientId as whom, 0 for anybody in the role
 * @param role     name of the role, or empty where it was a person
 */
public record ProposalViewedAs(Actor actor, long companyId, long proposalId, int revision, long clientId, String role) implements DomainEvent {

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
