package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;

/**
 * A proposal as staff see it.
 *
 * @param revision      the latest: the draft when there is one
 * @param sentRevision  the one that is with the client, 0 for none
 * @param drafting      whether the latest is a draft
 * @param version       of the latest revision: what an edit of it names
 * @param total         of the latest revision, default choice, with tax
 * @param editedAt      when the latest revision was edited last
 */
public record ProposalView(long id, long companyId, long projectId, String number, String title, ProposalStatus status, int revision,
                           int sentRevision, boolean drafting, long version, Money total, LocalDate validUntil, DecisionRule rule,
                           DecisionOrder order, Instant editedAt, Instant sentAt) implements Owned {

    /** Whether it can still become something else: nobody has decided for good, and nobody has taken it back. */
    public boolean undecided() {
        return status == ProposalStatus.DRAFT || status == ProposalStatus.SENT || status == ProposalStatus.CHANGES_REQUESTED;
    }
}
