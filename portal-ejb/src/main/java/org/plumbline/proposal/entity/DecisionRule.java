package org.plumbline.proposal.entity;

/** Whose acceptance it takes. */
public enum DecisionRule {
    /** Everybody who was asked to decide. */
    ALL,
    /** Any one of them. */
    ANY
}
