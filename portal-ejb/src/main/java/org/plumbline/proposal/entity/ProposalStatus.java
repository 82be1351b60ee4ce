package org.plumbline.proposal.entity;

/** Where a proposal stands. That it has expired follows from the day and is not a status. */
public enum ProposalStatus {
    /** Never sent. */
    DRAFT,
    /** With the client, who has not decided. */
    SENT,
    /** The client wants something else: a new revision is due. */
    CHANGES_REQUESTED,
    ACCEPTED,
    DECLINED,
    /** Taken back by the contractor. */
    WITHDRAWN
}
