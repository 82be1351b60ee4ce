package org.plumbline.sealing.control;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.plumbline.shared.RejectedInputException;

/** Port: reads what is signed in a PDF from anywhere, and whether the cryptography of it holds. Whom to trust it does not know. */
public interface SealReader {

    /**
     * A file's signatures.
     *
     * @param marks  in the order they were made; those that could not be read at all are missing
     * @param whole  whether nothing is there that neither a mark covers nor the data of a mark explains
     */
    record Reading(List<Mark> marks, boolean whole) {

        public Reading {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One signature.
     *
     * @param signer       whose key it was made with, as it says; null when it does not say
     * @param reason       as it says, or null
     * @param claimed      when it says it was made; may be null
     * @param stamps       who confirmed a time, and which
     * @param intact       whether what it covers is what was signed, by that key
     * @param after        what was done to the file later
     * @param end          how many bytes from the beginning the file had when it was made
     */
    record Mark(X509Certificate signer, String reason, Instant claimed, Stamps stamps, boolean intact, After after, long end) {
    }

    /** What came after a signature. */
    enum After {
        /** Nothing, or data to check it with. */
        NOTHING,
        /** Something that signatures, timestamps and forms bring with them, whoever made them; it may be seen. */
        ADDED,
        /** Something else. */
        CHANGED
    }

    /**
     * Confirmed times; each may be null.
     *
     * @param within in the signature itself
     * @param later  the first over the file as it was afterwards: anybody may add one
     */
    record Stamps(Stamp within, Stamp later) {
    }

    /** A confirmed time. @param by the name of the service, as its certificate has it */
    record Stamp(Instant time, String by) {
    }

    /**
     * Takes seconds at most for what people make; whoever calls it for strangers sets a limit all the same.
     *
     * @throws RejectedInputException at {@code file}, when it is no PDF, encrypted, or made of more than is looked at
     */
    Reading read(Path pdf) throws IOException;
}
