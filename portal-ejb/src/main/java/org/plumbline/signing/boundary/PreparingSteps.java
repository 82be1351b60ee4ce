package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopePrepared;
import org.plumbline.signing.entity.EnvelopeSigner;

/** The two transactions around the look into a paper that is to be signed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PreparingSteps {

    @Inject
    private Envelopes envelopes;

    @Inject
    private EnvelopePeople people;

    @Inject
    private Shelf shelf;

    @Inject
    private AccessPolicy policy;

    @Inject
    private Event<DomainEvent> events;

    /** Where the bytes are. @throws ConflictException as {@link SigningPreparationService#prepare} */
    @Permit(Action.SIGNING_PREPARE)
    public String paper(Actor actor, long documentId, int number) {
        return current(actor, documentId, number).file().bytes().storeId();
    }

    /** @param pages of the file. @return the request's id */
    @Permit(Action.SIGNING_PREPARE)
    public long begin(Actor actor, long documentId, int number, int pages, EnvelopeDraft draft) {
        Held held = current(actor, documentId, number);
        Envelope envelope = new Envelope(held.version(), held.document().getTerms().title(), pages, actor.personId());
        Project project = envelopes.project(envelope);
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        envelope.plan(draft.until(), draft.remindDays(), LocalDate.now(project.getTimeZone()));
        List<EnvelopeSigner> signers = people.signers(actor, project, envelope, draft);
        envelopes.add(envelope);
        signers.forEach(envelopes::add);
        events.fire(new EnvelopePrepared(actor, envelope.companyId(), envelope.projectId(), envelope.getId(), documentId, number));
        return envelope.getId();
    }

    private Held current(Actor actor, long documentId, int number) {
        Held held = shelf.version(actor, documentId, number);
        policy.demand(Action.SIGNING_PREPARE, actor, held.document());
        demandCurrent(held);
        return held;
    }

    static void demandCurrent(Held held) {
        if (held.version().getNumber() != held.document().getLastNumber()) {
            throw new ConflictException("signing.superseded");
        }
        if (!held.file().isClean() || !"application/pdf".equals(held.file().getMediaType())) {
            throw new ConflictException("signing.no_pdf");
        }
    }
}
