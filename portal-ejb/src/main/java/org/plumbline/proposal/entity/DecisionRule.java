package org.plumbline.proposal.entity;

import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** Whose acceptance it takes. */
public enum DecisionRule {
    /** Everybody who was asked to decide. */
    ALL,
    /** Any one of them. */
    ANY;

    /** @throws RejectedInputException at {@code rule} when nothing is called so */
    public static DecisionRule of(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("rule", "proposal.required"));
    }
}
