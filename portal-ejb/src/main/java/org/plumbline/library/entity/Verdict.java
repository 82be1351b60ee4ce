package org.plumbline.library.entity;

/** What somebody who was asked says of a version. */
public enum Verdict {
    APPROVED, COMMENTED, REJECTED;

    /** Whoever approves and has something to say approves with comments. */
    public static Verdict of(boolean approves, String words) {
        return !approves ? REJECTED : words == null || words.isBlank() ? APPROVED : COMMENTED;
    }
}
