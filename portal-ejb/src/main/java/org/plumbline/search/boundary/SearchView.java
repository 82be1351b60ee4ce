package org.plumbline.search.boundary;

import java.util.List;

/**
 * What was found.
 *
 * @param asked  whether there was a word to look for
 * @param people on the first page alone
 * @param hits   newest first
 * @param next   what to ask for what is older, 0 when there is nothing
 */
public record SearchView(boolean asked, List<SearchPerson> people, List<SearchHit> hits, long next) {

    public SearchView {
        people = List.copyOf(people);
        hits = List.copyOf(hits);
    }

    public boolean isNothing() {
        return people.isEmpty() && hits.isEmpty();
    }
}
