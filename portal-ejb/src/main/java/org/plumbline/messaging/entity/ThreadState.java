package org.plumbline.messaging.entity;

/** What a thread waits for. */
public enum ThreadState {
    /** Somebody asked and nobody of the company has answered. */
    OPEN,
    /** The company has answered what was asked last. */
    ANSWERED,
    /** Whoever asked no longer needs an answer. */
    WAIVED,
    /** Staff began it: it asks nothing and holds nothing up, whoever goes on. */
    SAID
}
