package org.plumbline.proposal.entity;

import java.util.EnumSet;
import java.util.Set;
import org.plumbline.shared.ParticipantRole;

/**
 * What a viewer sees of a proposal.
 *
 * @param hiddenSections keys of sections whose lines and title are kept from them; their price counts in the total
 */
public record Visibility(PriceMode mode, Set<SheetColumn> hiddenColumns, Set<Long> hiddenSections) {

    public Visibility {
        hiddenColumns = Set.copyOf(hiddenColumns);
        hiddenSections = Set.copyOf(hiddenSections);
    }

    /** Who pays sees each line's price, whoever advises or lends the sections; cost codes are the contractor's own. */
    public static Visibility byDefault(ParticipantRole role) {
        PriceMode mode = role == ParticipantRole.CLIENT || role == ParticipantRole.CO_OWNER ? PriceMode.LINE : PriceMode.SECTION;
        return new Visibility(mode, EnumSet.of(SheetColumn.COST_CODE), Set.of());
    }

    public boolean shows(SheetColumn column) {
        return !hiddenColumns.contains(column);
    }

    public boolean shows(Line line) {
        return !hiddenSections.contains(line.getSectionKey());
    }

    public boolean shows(Section section) {
        return !hiddenSections.contains(section.getKey());
    }
}
