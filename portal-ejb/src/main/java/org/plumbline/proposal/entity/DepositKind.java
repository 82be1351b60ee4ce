package org.plumbline.proposal.entity;

/** What is due at acceptance. */
public enum DepositKind {
    NONE,
    /** A part of the total, in percent. */
    PERCENT,
    /** A sum, at most the total. */
    AMOUNT
}
