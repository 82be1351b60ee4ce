package org.plumbline.proposal.control;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong in one row so far. */
final class RowFaults {

    private final int row;
    private final List<Fault> faults = new ArrayList<>();

    RowFaults(int row) {
        this.row = row;
    }

    void add(EstimateField field, FaultReason reason, String text, Object... arguments) {
        faults.add(new Fault(row, field, reason, List.of(arguments), text));
    }

    boolean hasErrors() {
        return faults.stream().anyMatch(fault -> !fault.reason().isDoubt());
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
