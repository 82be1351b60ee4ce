package org.plumbline.proposal.entity;

import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** When each of those who decide may. */
public enum DecisionOrder {
    /** All at any time. */
    PARALLEL,
    /** One after another, in the order they were asked. */
    ORDERED;

    /** @throws RejectedInputException at {@code order} when nothing is called so */
    public static DecisionOrder of(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("order", "proposal.required"));
    }
}
