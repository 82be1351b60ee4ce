package org.plumbline.sealing.control;

import java.io.IOException;
import java.nio.file.Path;
import org.plumbline.shared.RejectedInputException;

/** Port: looks at PDFs from outside before a parser is let at them, which would unpack whatever they hold. Called outside transactions. */
public interface PdfGuard {

    /** @throws RejectedInputException at {@code file}, when it is no PDF, or made of more than is looked at */
    void demandBounded(Path pdf) throws IOException;
}
