package org.plumbline.account.control;

import java.util.Set;
import org.plumbline.shared.RejectedInputException;

/** The closed list of languages the portal speaks. */
public final class Languages {

    private static final Set<String> SPOKEN = Set.of("en", "es");

    private Languages() {
    }

    /** @throws RejectedInputException at field {@code language} when the portal does not speak it */
    public static String demandSpoken(String tag) {
        if (tag == null || !SPOKEN.contains(tag)) {
            throw new RejectedInputException("language", "language.unknown");
        }
        return tag;
    }
}
