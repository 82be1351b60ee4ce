package org.plumbline.proposal.boundary;

/** What somebody is to a proposal. */
public enum SharePart {
    /** It is not shared with them. */
    NONE,
    /** They look on. */
    VIEWER,
    /** They are asked to decide. */
    DECIDER
}
