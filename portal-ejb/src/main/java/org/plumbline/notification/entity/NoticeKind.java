package org.plumbline.notification.entity;

import java.util.List;

/** What a person can be mailed about as they like. Decisions, money and the safety of accounts are not among them: those are always mailed. */
public enum NoticeKind {
    /** What is said in a project's room. */
    MESSAGES(Readers.EVERYBODY, true),
    /** Notes of staff among themselves. */
    NOTES(Readers.STAFF, true),
    /** Questions on the lines of proposals, and answers to them. */
    QUESTIONS(Readers.EVERYBODY, true),
    /** They have not acknowledged what they were asked to. */
    ACKNOWLEDGEMENTS(Readers.CLIENTS, false),
    /** A proposal they have not decided on ends soon, or the last day to approve a document comes. */
    REMINDERS(Readers.CLIENTS, false),
    /** A client has waited too long for an answer. */
    WAITING(Readers.STAFF, false);

    private enum Readers {
        EVERYBODY, STAFF, CLIENTS
    }

    private final Readers readers;
    private final boolean collected;

    NoticeKind(Readers readers, boolean collected) {
        this.readers = readers;
        this.collected = collected;
    }

    /** Whether it comes to people of the company, or to its clients. */
    public boolean isFor(boolean staff) {
        return readers == Readers.EVERYBODY || readers == (staff ? Readers.STAFF : Readers.CLIENTS);
    }

    /** What can be wished of it: what is about time can't wait for the mail of a day. */
    public List<Wish> choices() {
        return collected ? List.of(Wish.values()) : List.of(Wish.AT_ONCE, Wish.NEVER);
    }
}
