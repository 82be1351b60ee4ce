package org.plumbline.signing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A request for signatures is with those who are asked. @param sha256 of what they sign */
public record EnvelopeSent(Actor actor, long companyId, long projectId, long envelopeId, long documentId, int number, String sha256) implements DomainEvent {

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
