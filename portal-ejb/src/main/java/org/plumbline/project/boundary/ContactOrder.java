package org.plumbline.project.boundary;

import java.util.Map;
import java.util.Set;

/**
 * How to import a list of contacts.
 *
 * @param columns  which field is in which column, counted from 0
 * @param skipped  rows to leave out
 * @param accepted rows to take in spite of a doubt
 */
public record ContactOrder(Map<String, Integer> columns, Set<Integer> skipped, Set<Integer> accepted) {

    public ContactOrder {
        columns = Map.copyOf(columns);
        skipped = Set.copyOf(skipped);
        accepted = Set.copyOf(accepted);
    }
}
