package org.plumbline.library.control;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.plumbline.library.entity.Expiry;
import org.plumbline.library.entity.Visibility;

/** Which documents are listed, by how they stand. */
public enum ShelfState {

    EVERY(""), INTERNAL(" and d.visibility = :internal"), SHOWN(" and d.visibility <> :internal"),
    /** The last day comes within sixty days. */
    ENDING(" and d.validUntil >= :today and d.validUntil <= :soon"),
    OVER(" and d.validUntil < :today");

    private final String text;

    ShelfState(String text) {
        this.text = text;
    }

    /** All of them for a word that is none. */
    public static ShelfState of(String name) {
        return Stream.of(values()).filter(state -> state.name().equals(name)).findFirst().orElse(EVERY);
    }

    String text() {
        return text;
    }

    /** @param today at the site */
    void fill(Query query, LocalDate today) {
        if (text.contains(":internal")) {
            query.setParameter("internal", Visibility.INTERNAL);
        }
        if (text.contains(":today")) {
            query.setParameter("today", today);
        }
        if (text.contains(":soon")) {
            query.setParameter("soon", today.plusDays(Expiry.STAGES.get(0)));
        }
    }
}
