package org.plumbline.proposal.boundary;

/**
 * The words of a sample, in the language of whoever wants one.
 *
 * @param language  of its estimate
 * @param project   name of the project, which says that it is a sample
 * @param title     of the proposal, which says so too
 * @param intro     what its client reads first
 * @param restTitle of the section for lines that name none
 */
public record SampleWords(String language, String project, String title, String intro, String restTitle) {
}
