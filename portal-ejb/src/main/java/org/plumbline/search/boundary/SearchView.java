package org.plumbline.search.boundary;

import java.util.List;

/**
 * What was found.
 *
 * @param asked  whether there was a word to look for
 * @param projectName of the one project looked in; null for all
 * @param people on the first page of all projects alone
 * @param hits   newest first
 * @param next   what to ask for what is older, 0 when there is nothing
 */
public record SearchView(boolean asked, String projectName, List<SearchPerson> people, List<SearchHit> hits, long next) {

    public SearchView {
        people = List.copyOf(people);
        hits = List.copyOf(hits);
    }

    public boolean isNothing() {
        return people.isEmpty() && hits.isEmpty();
    }
}
