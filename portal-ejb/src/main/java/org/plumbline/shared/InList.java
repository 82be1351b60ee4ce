package org.plumbline.shared;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The list behind an IN of a query, a parameter for each value. With one parameter for the whole list EclipseLink makes the SQL anew at
 * every call; so each number of values, rounded up to a power of two, has a text of its own, which is read once.
 *
 * @param name   what its parameters are called, before their numbers
 * @param values at least one
 */
public record InList(String name, List<?> values) {

    public InList {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a list of a query can't be empty: " + name);
        }
    }

    public InList(String name, Collection<?> values) {
        this(name, List.copyOf(values));
    }

    /** The parameters in parentheses. */
    public String text() {
        return places().mapToObj(place -> ":" + name + place).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The last value stands in the places that are left over. */
    public <Q extends Query> Q fill(Q query) {
        places().forEach(place -> query.setParameter(name + place, values.get(Math.min(place, values.size() - 1))));
        return query;
    }

    private IntStream places() {
        return IntStream.range(0, values.size() == 1 ? 1 : Integer.highestOneBit(values.size() - 1) * 2);
    }
}
