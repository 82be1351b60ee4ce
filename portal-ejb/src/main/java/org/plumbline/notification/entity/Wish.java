package org.plumbline.notification.entity;

/** How somebody wants to be mailed about something. */
public enum Wish {
    /** As soon as it has gone unread for a while. */
    AT_ONCE,
    /** Once a day, all in one mail. */
    DAILY,
    /** On Mondays, all in one mail. */
    WEEKLY,
    NEVER;

    /** Whether it comes with others, in a mail of a day or of a week. */
    public boolean isCollected() {
        return this == DAILY || this == WEEKLY;
    }
}
