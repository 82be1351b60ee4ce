package org.plumbline.proposal.entity;

import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/**
 * A member of staff is written to about a proposal.
 *
 * @param cause  unique for each letter: the same cause is written about once
 * @param who    by whom something was done: a client, the member of staff who concluded, or empty
 * @param reasonCode of what a client declined or wants changed, or empty
 * @param reason in the client's words, or empty
 */
public record StaffNotified(Actor actor, long companyId, long projectId, long proposalId, long staffId, Kind kind, String cause,
                            @Confidential Letter letter, @Confidential ProposalFacts facts, @Confidential String who, String reasonCode,
                            @Confidential String reason) implements DomainEvent {

    /** What about. */
    public enum Kind {
        /** Everybody it takes has accepted. */
        ACCEPTED,
        /** Somebody of the staff took it as accepted, after one who had not decided was taken out of it. */
        CONCLUDED,
        /** One of several has accepted. */
        VOICE,
        DECLINED, CHANGES, TIME, EXPIRED
    }

    @Override
    public String subject() {
        return "proposal:" + proposalId;
    }
}
