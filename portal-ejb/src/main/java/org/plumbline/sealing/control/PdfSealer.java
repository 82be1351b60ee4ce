package org.plumbline.sealing.control;

import java.io.IOException;
import java.nio.file.Path;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.shared.RejectedInputException;

/** Port: puts PAdES seals on PDFs. Holds no file in memory. */
public interface PdfSealer {

    /**
     * Seals a PDF by adding to its end, so that seals and signatures that are there stay good. Where a {@link Timestamper} is there its time is
     * confirmed; where that fails it is sealed without.
     *
     * @param sealed written anew; readable by the server's user alone
     * @throws RejectedInputException at {@code file}, when it is no PDF that can be sealed: broken, encrypted, or closed by its author
     */
    SealLevel seal(Path pdf, Path sealed, SigningKey key, SealWords words) throws IOException;

    /**
     * Has the time of the last seal of a file confirmed, which had been sealed without.
     *
     * @return what it has become; {@code B_B} when nobody could be reached, and nothing was written
     */
    SealLevel raise(Path sealed, Path raised, SigningKey key) throws IOException;
}
