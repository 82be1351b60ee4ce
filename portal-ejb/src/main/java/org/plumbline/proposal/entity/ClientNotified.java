package org.plumbline.proposal.entity;

import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/**
 * A client is written to about a proposal.
 *
 * @param cause unique for each letter: the same cause is written about once
 * @param token of the link that leads to the proposal, or empty where the page's own address will do
 * @param who   the person something was done by, or empty
 */
public record ClientNotified(Actor actor, long companyId, long projectId, long proposalId, long clientId, Kind kind, String cause,
                             @Confidential Letter letter, @Confidential String token, @Confidential ProposalFacts facts,
                             @Confidential String who) implements DomainEvent {

    /** What about. */
    public enum Kind {
        /** It is there to be decided on. */
        DECIDE,
        /** It is there to be read. */
        READ,
        /** Those before them have accepted. */
        TURN,
        /** Who decides was changed, and by that it is their turn. */
        PASSED,
        THREE_DAYS, ONE_DAY, EXTENDED, WITHDRAWN,
        /** Receipts of what they have done themselves. */
        ACCEPTED, DECLINED, CHANGES,
        /** Others have: everybody it takes has accepted, or somebody ended the deciding. */
        SETTLED, STOPPED
    }

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
