package org.plumbline.search.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement put together from parts, each with its values; {@code ?} stands for a value. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String part, Object... its) {
        int from = 0;
        for (Object value : its) {
            int place = part.indexOf('?', from);
            values.add(value);
            text.append(part, from, place).append('?').append(values.size());
            from = place + 1;
        }
        text.append(part, from, part.length());
        return this;
    }

    /** A list in parentheses. */
    Sql in(Collection<?> its) {
        return add("(" + String.join(",", Collections.nCopies(its.size(), "?")) + ")", its.toArray());
    }

    Query on(EntityManager em) {
        Query query = em.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
