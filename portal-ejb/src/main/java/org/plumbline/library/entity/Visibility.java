package org.plumbline.library.entity;

import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** Who outside the company may see a document. */
public enum Visibility {
    /** Nobody. */
    INTERNAL,
    /** Those the work is done for: client and co-owner. */
    CLIENT,
    /** People chosen by name, whatever their part in the project. */
    CHOSEN;

    /** @throws RejectedInputException at {@code visibility} for what is none */
    public static Visibility of(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("visibility", "library.visibility"));
    }
}
