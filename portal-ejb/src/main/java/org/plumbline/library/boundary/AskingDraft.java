package org.plumbline.library.boundary;

import java.time.LocalDate;
import java.util.Map;

/**
 * Who shall approve the current version of a document.
 *
 * @param number  of the version that was before the one who asks: another is not asked about
 * @param dueOn   the last day to decide, at the site, from today to a year from now
 * @param purpose what is to be looked at, up to 500 characters
 * @param places  id of a person to their place from 1 to 5: those of one place decide at the same time, those of the next after them
 */
public record AskingDraft(int number, LocalDate dueOn, String purpose, Map<Long, Integer> places) {

    public AskingDraft {
        places = Map.copyOf(places);
    }
}
