package org.plumbline.document.entity;

/** What is known of a file's harmlessness. */
public enum FileState {
    /** Nobody has looked at it yet: it is given to nobody. */
    PENDING,
    /** Judged harmless, or nothing is installed that would judge. */
    CLEAN,
    /** Judged harmful: its bytes are deleted. */
    REFUSED
}
