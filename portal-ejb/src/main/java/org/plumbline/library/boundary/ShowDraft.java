package org.plumbline.library.boundary;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who shall see a document.
 *
 * @param visibility {@code INTERNAL}, {@code CLIENT} or {@code CHOSEN}
 * @param until      the last day on which people outside the company see it, at the site; null for no end
 * @param people     clients' ids, where it is shown to chosen people
 */
public record ShowDraft(String visibility, LocalDate until, Set<Long> people) {

    public ShowDraft {
        people = Set.copyOf(people);
    }
}
