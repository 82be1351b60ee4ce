package org.plumbline.proposal.boundary;

import java.time.Instant;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Money;

/**
 * A proposal in a list of staff.
 *
 * @param total of the latest revision, default choice, with tax
 */
public record ProposalRow(long id, long projectId, String projectName, String number, String title, ProposalStatus status, int revision,
                          boolean drafting, Money total, Instant touchedAt) {
}
