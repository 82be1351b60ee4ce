package org.plumbline.proposal.boundary;

/**
 * The draft a change is made on.
 *
 * @param version of the draft as the caller knows it
 * @param change  the caller's own name for this change, a UUID, or empty: sent again with the same name it is not made twice
 */
public record DraftVersion(long proposalId, long version, String change) {

    public DraftVersion {
        change = change != null && change.matches("[0-9a-f-]{36}") ? change : "";
    }

    /** A change that is not sent again. */
    public static DraftVersion of(long proposalId, long version) {
        return new DraftVersion(proposalId, version, "");
    }
}
