package org.plumbline.search.control;

import java.io.IOException;
import java.io.InputStream;

/** Port: the text of files, as far as it can be read. What a stranger has sent may cost no more than an implementation says. */
public interface TextExtraction {

    /** Whether there may be a text in such a file. @param size bytes */
    boolean reads(String mediaType, long size);

    /**
     * The words of a file, in about their order; empty when none can be read.
     *
     * @throws IOException when the file can't be read, or costs too much
     */
    String text(InputStream file) throws IOException;
}
