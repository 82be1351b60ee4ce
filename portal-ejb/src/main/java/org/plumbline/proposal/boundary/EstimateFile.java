package org.plumbline.proposal.boundary;

import java.io.InputStream;
import java.util.Map;

/**
 * A file somebody brings.
 *
 * @param name      as the browser calls it, with or without a path; what is beyond 200 characters is not kept
 * @param restTitle title of the section for lines that name none, at most 120 characters
 * @param content   read to its end or to the limit, and not closed
 */
public record EstimateFile(String name, String restTitle, InputStream content) {

    private static final String SAMPLE = "kitchen-remodel.csv";
    private static final Map<String, String> TRANSLATED = Map.of("es", "reforma-de-cocina.csv");

    /**
     * A kitchen of 45 lines with choices, allowances and a credit, for who has no estimate at hand; to be closed by the caller.
     *
     * @param language of its words; English stands in for one there are none in
     */
    public static EstimateFile sample(String language, String restTitle) {
        String name = TRANSLATED.getOrDefault(language, SAMPLE);
        return new EstimateFile(name, restTitle, EstimateFile.class.getResourceAsStream("/demo/" + name));
    }
}
