package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.shared.Money;

/**
 * What became of a proposal, as staff see it.
 *
 * @param projectName  of the project it is for
 * @param revisions    newest first
 * @param decisions    newest first, on whichever revision
 * @param people       with whom it is shared now, in the order of their turns
 */
public record ProposalHistory(String projectName, List<RevisionRow> revisions, List<DecisionRow> decisions, List<ViewerRow> people) {

    public ProposalHistory {
        revisions = List.copyOf(revisions);
        decisions = List.copyOf(decisions);
        people = List.copyOf(people);
    }

    /**
     * A revision.
     *
     * @param sentAt   null while it is a draft
     * @param editedBy name of who edited it last, empty when nobody of that name is there any more
     * @param hash     of its whole content when it was sent, SHA-256 in base64url; null while it is a draft
     */
    public record RevisionRow(int number, Instant sentAt, Instant editedAt, String editedBy, Money total, String hash) {
    }

    /**
     * What somebody decided.
     *
     * @param reasonCode one of {@link DecisionService#REASONS}, empty for an acceptance
     * @param reason     in their words, empty for an acceptance
     */
    public record DecisionRow(String name, DecisionKind kind, int revision, Instant at, String reasonCode, String reason, Money total) {
    }

    /** Somebody it is shared with. @param seenAt when they looked last, null for never */
    public record ViewerRow(long clientId, String name, boolean decides, Instant seenAt) {
    }
}
