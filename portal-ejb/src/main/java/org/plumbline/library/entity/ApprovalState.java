package org.plumbline.library.entity;

/** How far an approval has come. */
public enum ApprovalState {
    OPEN,
    /** Everybody who was asked has approved. */
    APPROVED,
    /** Somebody has not: nobody after them is asked. */
    REJECTED,
    /** A newer version came before everybody had decided. */
    SUPERSEDED,
    /** Staff took it back. */
    WITHDRAWN
}
