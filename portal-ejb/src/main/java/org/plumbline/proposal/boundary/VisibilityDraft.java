package org.plumbline.proposal.boundary;

import java.util.Set;

/**
 * What somebody is to see.
 *
 * @param mode           one of {@link VisibilityService#MODES}
 * @param hiddenColumns  of {@link VisibilityService#COLUMNS}
 * @param hiddenSections their keys
 */
public record VisibilityDraft(String mode, Set<String> hiddenColumns, Set<Long> hiddenSections) {

    public VisibilityDraft {
        hiddenColumns = Set.copyOf(hiddenColumns);
        hiddenSections = Set.copyOf(hiddenSections);
    }
}
