package org.plumbline.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.plumbline.library.entity.Document;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.signing.control.Envelopes;
import org.plumbline.signing.control.Turns;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;

/** Where those who are asked sit: nobody takes another's seat, staff neither. */
@ApplicationScoped
class SigningTable {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Envelopes envelopes;

    @Inject
    private EnvelopeViews views;

    @Inject
    private AccessPolicy policy;

    /** A request with its row locked, and whose seat it is. */
    record Seat(Envelope envelope, EnvelopeSigner mine, List<EnvelopeSigner> all) {

        boolean isInTurn() {
            return envelope.getStatus() == EnvelopeStatus.SENT && Turns.inTurn(all).contains(mine);
        }
    }

    /** @throws NotFoundException when the actor is not asked */
    Seat take(Actor actor, long id) {
        Envelope envelope = envelopes.forChange(actor, id);
        policy.demand(Action.SIGN, actor, envelope);
        List<EnvelopeSigner> all = envelopes.signers(envelope);
        return new Seat(envelope, own(actor, all), all);
    }

    /** Whether the actor has a request before them that they have never opened. @throws NotFoundException when the actor is not asked */
    boolean isNews(Actor actor, long id) {
        Envelope envelope = envelopes.get(actor, id);
        boolean unopened = own(actor, envelopes.signers(envelope)).getOpenedAt() == null;
        if (envelope.getStatus() == EnvelopeStatus.DRAFT) {
            throw new NotFoundException();
        }
        // what is read again under the lock must come from the database
        em.clear();
        return unopened && envelope.getStatus() == EnvelopeStatus.SENT;
    }

    EnvelopeView view(Actor actor, long id) {
        Envelope envelope = envelopes.get(actor, id);
        policy.demand(Action.SIGN, actor, envelope);
        return views.view(actor, envelope);
    }

    /** @throws ConflictException when it is not the actor's turn, it has ended, or the document has another version */
    void demandTurn(Seat seat) {
        seat.envelope().demandOpen(Instant.now(), envelopes.project(seat.envelope()).getTimeZone());
        if (em.find(Document.class, seat.envelope().getDocumentId()).getLastNumber() != seat.envelope().getVersionNumber()) {
            throw new ConflictException("signing.void");
        }
        if (!seat.isInTurn()) {
            throw new ConflictException("signing.not_your_turn");
        }
    }

    void keep(Object made) {
        envelopes.add(made);
    }

    private static EnvelopeSigner own(Actor actor, List<EnvelopeSigner> signers) {
        return signers.stream().filter(signer -> signer.is(actor)).findFirst().orElseThrow(NotFoundException::new);
    }
}
