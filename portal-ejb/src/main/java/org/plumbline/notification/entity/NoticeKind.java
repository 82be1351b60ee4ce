package org.plumbline.notification.entity;

/** What a person can be mailed about as they like. Decisions, money and the safety of accounts are not among them: those are always mailed. */
public enum NoticeKind {
    /** What is said in a project's room. */
    MESSAGES(false),
    /** Notes of staff among themselves. */
    NOTES(true),
    /** Questions on the lines of proposals, and answers to them. */
    QUESTIONS(false),
    /** A client has waited too long for an answer. */
    WAITING(true);

    private final boolean staffOnly;

    NoticeKind(boolean staffOnly) {
        this.staffOnly = staffOnly;
    }

    /** Whether it never goes to anybody outside the company. */
    public boolean isStaffOnly() {
        return staffOnly;
    }
}
