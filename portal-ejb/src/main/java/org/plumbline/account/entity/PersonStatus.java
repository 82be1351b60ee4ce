package org.plumbline.account.entity;

/** Whether a person can sign in. */
public enum PersonStatus {
    /** Asked to join, has not set a password yet. */
    INVITED,
    ACTIVE,
    /** Shut out; everything they did stays. */
    DISABLED
}
