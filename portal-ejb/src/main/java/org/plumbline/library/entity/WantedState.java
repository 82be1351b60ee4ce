package org.plumbline.library.entity;

/** How far a wanted file has come. */
public enum WantedState {
    /** Nothing was sent yet. */
    OPEN,
    /** It waits for staff to look at it. */
    SENT,
    /** It was not what was wanted: another may be sent. */
    RETURNED,
    /** It is a document of the library. */
    ACCEPTED,
    /** Staff don't want it any more. */
    WITHDRAWN;

    /** Whether the client is to send something. */
    public boolean isWaiting() {
        return this == OPEN || this == RETURNED;
    }
}
