package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Versions;
import org.plumbline.library.entity.Document;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.control.SignedSheet;
import org.plumbline.signing.control.SignedSheets;
import org.plumbline.signing.control.Witness;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeCompleted;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.EvidenceKind;

/** The two transactions around the making of a signed PDF. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealingSteps {

    private static final String BY_OUTBOX = "the outbox acts for the portal itself; no page reaches it";
    private static final int NAME_LENGTH = 190;

    @Inject
    private Envelopes envelopes;

    @Inject
    private SignedSheets sheets;

    @Inject
    private StoredFiles files;

    @Inject
    private Shelf shelf;

    @Inject
    private Versions versions;

    @Inject
    private CompanySeal seal;

    @Inject
    private Event<DomainEvent> events;

    /** What is to be made. @param storeId of the bytes that were signed. @param reason that the seal gives */
    public record Order(long id, long companyId, String storeId, SignedSheet sheet, String reason) {
    }

    /** What was made. @param level of its seal. @param upgradeOwed whether its time is to be confirmed later */
    public record Made(FileBytes bytes, String level, boolean upgradeOwed) {
    }

    /** Nothing when it is made already, or there is none. */
    @Public(BY_OUTBOX)
    public Optional<Order> order(long id) {
        return envelopes.forChange(id).filter(envelope -> envelope.getStatus() == EnvelopeStatus.SIGNED).map(envelope -> {
            StoredFile file = files.byId(List.of(envelope.getFileId())).get(envelope.getFileId());
            return new Order(id, envelope.companyId(), file.bytes().storeId(), sheets.of(envelope), sheets.words(envelope).getString("reason"));
        });
    }

    /** The PDF is the next version of the document, unless that has another since: then it is kept here alone. Of two who made one the second finds it there, and nobody names its bytes. */
    @Public(BY_OUTBOX)
    public void finish(Order order, Made made) {
        Actor portal = Actor.system(order.companyId());
        // who adds a version holds the document before requests on it; so does this
        Document document = shelf.getForChange(portal, envelopes.get(portal, order.id()).getDocumentId());
        // and all of these before the first event, which others of them end with: the audit trail's row comes last
        envelopes.hold(document.getId(), order.id());
        Envelope envelope = envelopes.forChange(portal, order.id());
        if (envelope.getStatus() != EnvelopeStatus.SIGNED) {
            return;
        }
        StoredFile file = files.keepMade(envelope, name(envelope.getTitle()), "application/pdf", made.bytes());
        // what is signed must not take the place of what came after it
        int number = document.getLastNumber() != envelope.getVersionNumber() ? 0
                : versions.addMade(portal, document, file, sheets.words(envelope).getString("note"), envelope.getAuthorId()).getNumber();
        envelope.complete(number, file.getId(), made.bytes().sha256(), made.level(), Instant.now());
        envelopes.add(envelope.record(Witness.portal(order.companyId()).fact(EvidenceKind.COMPLETED, "", envelope.getSha256(), made.bytes().sha256())));
        events.fire(new EnvelopeCompleted(portal, order.companyId(), envelope.projectId(), order.id(), number, made.bytes().sha256(),
                made.level()));
        if (made.upgradeOwed()) {
            seal.owe(order.companyId(), file.getId());
        }
    }

    private static String name(String title) {
        return title.substring(0, Math.min(title.length(), NAME_LENGTH)) + ".pdf";
    }
}
