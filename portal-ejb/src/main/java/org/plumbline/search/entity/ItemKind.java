package org.plumbline.search.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.plumbline.shared.Audience;

/** What can be found by its words. Told apart by whom it is for, so that a search can leave out what its reader may not know of. */
public enum ItemKind {
    /** Said in a project's room. */
    MESSAGE('M'),
    /** Said among staff. */
    NOTE('N'),
    /** Asked or answered on the line of a proposal. */
    QUESTION('Q'),
    /** Sent to a project's room. */
    FILE('F'),
    /** Sent among staff. */
    NOTE_FILE('G');

    private final char sign;

    ItemKind(char sign) {
        this.sign = sign;
    }

    /** What is said to an audience; null asks for what is said about the line of a proposal. */
    public static ItemKind said(Audience audience) {
        return audience == null ? QUESTION : audience == Audience.STAFF ? NOTE : MESSAGE;
    }

    public static ItemKind sent(Audience audience) {
        return audience == Audience.STAFF ? NOTE_FILE : FILE;
    }

    /** How the database calls it. */
    public String sign() {
        return String.valueOf(sign);
    }

    public static ItemKind of(String sign) {
        return Arrays.stream(values()).filter(kind -> kind.sign().equals(sign)).findFirst().orElseThrow();
    }

    public boolean isFile() {
        return this == FILE || this == NOTE_FILE;
    }

    /** What is for staff alone. */
    public static Set<ItemKind> internal() {
        return EnumSet.of(NOTE, NOTE_FILE);
    }
}
