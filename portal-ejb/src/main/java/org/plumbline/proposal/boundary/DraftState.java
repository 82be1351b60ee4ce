package org.plumbline.proposal.boundary;

import java.util.Map;

/**
 * A draft after a change, for the totals that stand beside it.
 *
 * @param version       what the next change names
 * @param key           of the section, group or line that was added or changed, 0 for none
 * @param priceMinor    of the line that was changed, else 0
 * @param sectionsMinor sum of each section, before tax, for the default choice
 */
public record DraftState(long version, long key, long priceMinor, long subtotalMinor, long taxableMinor, long taxMinor, long totalMinor,
                         long depositMinor, Map<Long, Long> sectionsMinor, String currency) {
}
