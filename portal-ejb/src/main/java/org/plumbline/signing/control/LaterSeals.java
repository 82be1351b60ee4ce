package org.plumbline.signing.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Versions;
import org.plumbline.library.entity.Document;
import org.plumbline.sealing.entity.SealRaised;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EvidenceKind;

/** Takes the place of a result whose time could not be confirmed at first by the one whose time was; in the library too, while nothing newer is there. */
@ApplicationScoped
public class LaterSeals {

    @Inject
    private Envelopes envelopes;

    @Inject
    private StoredFiles files;

    @Inject
    private Shelf shelf;

    @Inject
    private Versions versions;

    @Inject
    private SignedSheets sheets;

    /** Before the audit trail writes of it, whose row comes after those of documents and requests. */
    void hold(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) SealRaised event) {
        envelopes.ofResult(event.fileId()).ifPresent(known -> {
            shelf.getForChange(event.actor(), known.getDocumentId());
            envelopes.hold(known.getDocumentId(), known.getId());
        });
    }

    void raised(@Observes SealRaised event) {
        envelopes.ofResult(event.fileId()).ifPresent(known -> {
            Document document = shelf.getForChange(event.actor(), known.getDocumentId());
            Envelope envelope = envelopes.forChange(event.actor(), known.getId());
            StoredFile file = files.byId(List.of(event.raisedFileId())).get(event.raisedFileId());
            int number = document.getLastNumber() != envelope.getResultNumber() ? envelope.getResultNumber()
                    : versions.addMade(event.actor(), document, file, sheets.words(envelope).getString("note.raised"), envelope.getAuthorId()).getNumber();
            envelope.raise(number, file.getId(), file.bytes().sha256(), event.level().text());
            envelopes.add(envelope.record(Witness.portal(event.companyId()).fact(EvidenceKind.RAISED, "", envelope.getSha256(), file.bytes().sha256())));
        });
    }
}
