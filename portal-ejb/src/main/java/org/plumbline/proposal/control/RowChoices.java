package org.plumbline.proposal.control;

import java.util.Set;

/**
 * What somebody decided about rows with faults.
 *
 * @param skipped rows that are left out
 * @param asText  rows whose doubtful texts are taken as they stand, as plain text
 */
public record RowChoices(Set<Integer> skipped, Set<Integer> asText) {

    public static final RowChoices NONE = new RowChoices(Set.of(), Set.of());

    public RowChoices {
        skipped = Set.copyOf(skipped);
        asText = Set.copyOf(asText);
    }

    /** Whether nobody has decided yet what becomes of a fault. */
    boolean leaveOpen(Fault fault) {
        return !skipped.contains(fault.row()) && !(fault.reason().isDoubt() && asText.contains(fault.row()));
    }
}
