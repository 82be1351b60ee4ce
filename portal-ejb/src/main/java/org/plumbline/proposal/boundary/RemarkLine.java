package org.plumbline.proposal.boundary;

/** A line that staff may write about. @param key to be named then */
public record RemarkLine(long key, String name) {
}
