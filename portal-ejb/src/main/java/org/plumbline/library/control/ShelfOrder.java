package org.plumbline.library.control;

import java.util.stream.Stream;

/** In which order documents are listed. */
public enum ShelfOrder {

    NEWEST("d.touchedAt desc, d.id desc"), TITLE("lower(d.title), d.id"),
    /** What has no last day comes last. */
    LAST_DAY("d.validUntil nulls last, d.touchedAt desc, d.id desc");

    private final String text;

    ShelfOrder(String text) {
        this.text = " order by " + text;
    }

    /** The usual one for a word that is none. */
    public static ShelfOrder of(String name) {
        return Stream.of(values()).filter(order -> order.name().equals(name)).findFirst().orElse(NEWEST);
    }

    String text() {
        return text;
    }
}
