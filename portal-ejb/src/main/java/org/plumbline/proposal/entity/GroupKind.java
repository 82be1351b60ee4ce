package org.plumbline.proposal.entity;

/** How many of a group's options are chosen. */
public enum GroupKind {
    /** Exactly one; one of them is there by default. */
    PICK_ONE,
    /** None, some or all. */
    PICK_MANY,
    /** An extra, taken or not. */
    ADD_ON
}
