package org.plumbline.proposal.boundary;

/** Where a client's wish for more time stands. */
public enum TimeWish {
    /** There is nothing to wish for: no last day, not asked to decide, or decided. */
    NONE,
    POSSIBLE,
    /** The contractor was told. */
    ASKED
}
