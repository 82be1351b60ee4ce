package org.plumbline.proposal.entity;

/** What somebody decided. */
public enum DecisionKind {
    ACCEPTED, DECLINED, CHANGES
}
