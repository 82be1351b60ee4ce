package org.plumbline.proposal.boundary;

import java.io.InputStream;

/**
 * A file somebody brings.
 *
 * @param name      as the browser calls it, with or without a path; what is beyond 200 characters is not kept
 * @param restTitle title of the section for lines that name none, at most 120 characters
 * @param content   read to its end or to the limit, and not closed
 */
public record EstimateFile(String name, String restTitle, InputStream content) {

    private static final String SAMPLE = "kitchen-remodel.csv";

    /** A kitchen of 45 lines with choices, allowances and a credit, for who has no estimate at hand; to be closed by the caller. */
    public static EstimateFile sample(String restTitle) {
        return new EstimateFile(SAMPLE, restTitle, EstimateFile.class.getResourceAsStream("/demo/" + SAMPLE));
    }
}
