package org.plumbline.proposal.boundary;

import java.time.LocalDate;
import java.util.Map;
import org.plumbline.shared.Money;

/**
 * A draft after a change, for the totals that stand beside it.
 *
 * @param version        what the next change names
 * @param key            of the section, group or line that was added or changed, 0 for none
 * @param priceMinor     of the line that was changed, else 0
 * @param pictureId      of the line that was changed, 0 for none
 * @param sectionsMinor  sum of each section, before tax, for the default choice
 * @param depositWarning null when the deposit keeps to what the state of the site says, as far as the portal knows
 */
public record DraftState(long version, long key, long priceMinor, long pictureId, long subtotalMinor, long taxableMinor, long taxMinor,
                         long totalMinor, long depositMinor, Map<Long, Long> sectionsMinor, String currency, DepositWarning depositWarning) {

    /**
     * A rule of a state that the deposit does not keep: of the site's, or of the company's licence as long as the site has none.
     *
     * @param most    the largest deposit on the total, or null where the rule has no figure
     * @param source  the statute
     * @param checked when somebody compared the rule with it
     */
    public record DepositWarning(String state, Money most, String source, LocalDate checked) {
    }
}
