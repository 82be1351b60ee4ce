package org.plumbline.proposal.boundary;

import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.Owned;

/**
 * What was asked about a proposal, or about one line of it.
 *
 * @param number   {@code P-2026-0042}
 * @param zone     of the project: its days and hours
 * @param open     whether it is with the client, who can ask
 * @param lineName of the line asked about, null when all are
 */
public record QuestionSheet(long proposalId, long companyId, long projectId, String number, String title, ZoneId zone, boolean open, String lineName,
                            List<QuestionView> questions) implements Owned {

    public QuestionSheet {
        questions = List.copyOf(questions);
    }

    /** How many wait for an answer. */
    public long waiting() {
        return questions.stream().filter(QuestionView::isOpen).count();
    }
}
