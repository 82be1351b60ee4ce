package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.sealing.control.PdfGuard;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/** Takes papers out of the store to be worked on, outside transactions. No parser is let at one that was not looked at from outside. */
@ApplicationScoped
public class Papers {

    @Inject
    private DocumentStore store;

    @Inject
    private PdfGuard guard;

    /** @return where it is. @throws ConflictException when it is no PDF, or made of more than is looked at */
    public Path fetch(WorkFolder work, String storeId) {
        Path paper = work.copy(store, storeId, "paper.pdf");
        try {
            guard.demandBounded(paper);
            return paper;
        } catch (RejectedInputException tooMuch) {
            throw new ConflictException("signing.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException("a paper could not be read", e);
        }
    }
}
