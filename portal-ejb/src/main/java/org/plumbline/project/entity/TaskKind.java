package org.plumbline.project.entity;

/** Where a task comes from. */
public enum TaskKind {
    /** A client declined a proposal or wants another. Whoever may not see proposals may not see it either. */
    REVISION,
    /** Somebody of the staff made it of a message. */
    MESSAGE,
    /** Somebody of the staff wrote it down. */
    OWN
}
