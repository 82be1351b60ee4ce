package org.plumbline.proposal.entity;

/** When each of those who decide may. */
public enum DecisionOrder {
    /** All at any time. */
    PARALLEL,
    /** One after another, in the order they were asked. */
    ORDERED
}
