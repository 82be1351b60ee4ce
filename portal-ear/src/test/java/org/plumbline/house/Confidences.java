package org.plumbline.house;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the portal has told one person alone, in the whole run: tokens and codes that nobody may find in its log. */
public final class Confidences {

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Confidences() {
    }

    /** Remembers a text that must stay between the portal and one person. */
    public static void note(String text) {
        if (text != null && !text.isBlank()) {
            TOLD.add(text);
        }
    }

    public static Set<String> all() {
        return Set.copyOf(TOLD);
    }
}
