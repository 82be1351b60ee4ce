package org.plumbline.proposal.control;

import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.LineTerms;

/**
 * A line of an estimate as a file has it, within all limits.
 *
 * @param row        as the spreadsheet numbers it
 * @param section    empty where the file names none
 * @param group      title of the choice it is an option of; empty where it is none
 * @param groupKind  null where it is no option
 * @param byDefault  whether it is taken unless the client chooses otherwise; of an option only
 * @param priceMinor in minor units
 */
public record ReadLine(int row, String section, LineTerms terms, String group, GroupKind groupKind, boolean byDefault, long priceMinor) {

    public boolean isOption() {
        return groupKind != null;
    }

    /** Whether the line counts as long as the client has chosen nothing. */
    public boolean isInDefaultChoice() {
        return !isOption() || byDefault;
    }

    /** The same, with its group and section as the first of the group spells them. */
    ReadLine like(ReadLine first, boolean chosen) {
        return new ReadLine(row, first.section, terms, first.group, groupKind, chosen, priceMinor);
    }
}
