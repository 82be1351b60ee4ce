package org.plumbline.notification.entity;

/** Why a mail that came in was not taken for an answer. */
public enum HoldReason {
    /** It was sent to none of our addresses, or to one whose sign is wrong. */
    BAD_ADDRESS,
    /** A machine answered: out of office, a list, a robot. */
    AUTOMATIC,
    /** A mail of ours came back. */
    BOUNCE,
    /** The receiving server says that the sender is not who it claims to be. */
    FORGED,
    /** That server says that the signature does not fit. */
    DKIM_FAILED,
    /** That server says that it came by one that may not send for its domain. */
    SPF_FAILED,
    /** It came from another address than the person's. */
    STRANGER,
    /** The person can no longer write there. */
    NO_ACCESS,
    TOO_LARGE,
    /** In letters nobody knows, or damaged. */
    UNREADABLE,
    /** More words than a message has. */
    TOO_LONG,
    /** Nothing was left when what it quotes was cut. */
    EMPTY;

    /** Whether its sender may be somebody else. */
    public boolean isOfDoubtfulSender() {
        return this == STRANGER || this == FORGED || this == DKIM_FAILED || this == SPF_FAILED;
    }
}
