package org.plumbline.proposal.boundary;

/**
 * What a new proposal begins with.
 *
 * @param projectId the project it is for
 * @param title     1 to 160 characters
 */
public record ProposalDraft(long projectId, String title) {
}
