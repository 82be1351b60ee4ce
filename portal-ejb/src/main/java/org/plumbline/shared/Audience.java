package org.plumbline.shared;

/** Whom something said in a project is meant for. */
public enum Audience {
    /** Staff, and those the work is done for. */
    EVERYBODY,
    /** Staff alone: nobody outside the company learns of it. */
    STAFF
}
