package org.plumbline.proposal.entity;

import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** Which prices a viewer sees, from least to most. The total with its tax stands in every mode. */
public enum PriceMode {
    /** The total alone; of options, what they add or save. */
    TOTAL,
    /** Also the sum of each section, and what an allowance amounts to. */
    SECTION,
    /** Also the price of each line. */
    LINE,
    /** Also what a line costs the contractor, and the markup. */
    OPEN_BOOK;

    public boolean showsSections() {
        return this != TOTAL;
    }

    public boolean showsLines() {
        return this == LINE || this == OPEN_BOOK;
    }

    public boolean showsCost() {
        return this == OPEN_BOOK;
    }

    /** @throws RejectedInputException at {@code mode} when nothing is called so */
    public static PriceMode of(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("mode", "proposal.required"));
    }
}
