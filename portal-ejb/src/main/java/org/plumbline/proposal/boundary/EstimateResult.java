package org.plumbline.proposal.boundary;

import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;

/**
 * What an import did.
 *
 * @param lines    that were added
 * @param sections that were added
 * @param total    of the draft now, default choice, with tax
 * @param undoable whether the draft is still as the import left it
 */
public record EstimateResult(long companyId, long projectId, long proposalId, String fileName, int lines, int sections, Money total,
                             boolean undoable) implements Owned {
}
