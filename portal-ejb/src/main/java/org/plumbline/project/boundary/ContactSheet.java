package org.plumbline.project.boundary;

import java.util.List;
import java.util.Map;

/**
 * A list of contacts before anybody has said what its columns mean.
 *
 * @param headings of its columns
 * @param rows     below the headings
 * @param fields   what a column may hold
 * @param columns  the guess: which field is in which column, counted from 0
 */
public record ContactSheet(List<String> headings, int rows, List<String> fields, Map<String, Integer> columns) {

    public ContactSheet {
        headings = List.copyOf(headings);
        fields = List.copyOf(fields);
        columns = Map.copyOf(columns);
    }
}
