package org.plumbline.proposal.boundary;

import org.plumbline.proposal.entity.DecisionKind;

/**
 * Somebody's declining, or wish for changes.
 *
 * @param kind       DECLINED or CHANGES
 * @param reasonCode one of {@link DecisionService#REASONS}
 * @param reason     in words, 1 to 2,000 characters
 */
public record RefusalDraft(int revision, DecisionKind kind, String reasonCode, String reason, String userAgent) {

    public static RefusalDraft declining(int revision, String reasonCode, String reason, String userAgent) {
        return new RefusalDraft(revision, DecisionKind.DECLINED, reasonCode, reason, userAgent);
    }

    public static RefusalDraft forChanges(int revision, String reasonCode, String reason, String userAgent) {
        return new RefusalDraft(revision, DecisionKind.CHANGES, reasonCode, reason, userAgent);
    }
}
