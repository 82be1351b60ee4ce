package org.plumbline.signing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A request for signatures has ended without a result. */
public record EnvelopeEnded(Actor actor, long companyId, long projectId, long envelopeId, EnvelopeStatus status) implements DomainEvent {

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
