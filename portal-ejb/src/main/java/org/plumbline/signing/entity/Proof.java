package org.plumbline.signing.entity;

/** How it was known who somebody was. */
public enum Proof {
    /** They were signed in by their own link or code in a browser proven to be theirs. */
    SESSION,
    /** The same, proven again by six digits mailed to them not long before. */
    FRESH_CODE,
    /** One of the company's people, signed in with a password. */
    PASSWORD,
    /** Nobody: the portal itself. */
    PORTAL
}
