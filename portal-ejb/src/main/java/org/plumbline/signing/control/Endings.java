package org.plumbline.signing.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import org.plumbline.library.entity.DocumentVersionAdded;
import org.plumbline.shared.DomainEvent;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeEnded;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.EvidenceKind;

/** Ends requests for signatures without a result, and tells everybody who was asked. */
@ApplicationScoped
public class Endings {

    @Inject
    private Envelopes envelopes;

    @Inject
    private SigningLetters letters;

    @Inject
    private Event<DomainEvent> events;

    /** @param envelope with its row locked. @param by who ends it */
    public void end(Envelope envelope, EnvelopeStatus status, Witness by) {
        boolean wasSent = envelope.getStatus() == EnvelopeStatus.SENT;
        envelope.end(status, Instant.now());
        if (wasSent) {
            envelopes.add(envelope.record(by.fact(EvidenceKind.valueOf(status.name()), "", envelope.getSha256(), "")));
        }
        events.fire(new EnvelopeEnded(by.actor(), envelope.companyId(), envelope.projectId(), envelope.getId(), status));
        if (wasSent) {
            letters.ended(envelope, by.actor());
        }
    }

    /** Before the audit trail writes of it, whose row comes after those of requests: whoever signs takes them in that order too. */
    void hold(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DocumentVersionAdded event) {
        envelopes.hold(event.documentId(), 0);
    }

    /** What is signed is the version that is current: with another one nobody signs the old any more. */
    void replaced(@Observes DocumentVersionAdded event) {
        envelopes.open(event.documentId()).forEach(id -> envelopes.forChange(id).filter(envelope -> envelope.getStatus() == EnvelopeStatus.SENT)
                .ifPresent(envelope -> end(envelope, EnvelopeStatus.VOID, Witness.portal(event.companyId()))));
    }
}
