package org.plumbline.signing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A request for signatures was begun. */
public record EnvelopePrepared(Actor actor, long companyId, long projectId, long envelopeId, long documentId, int number) implements DomainEvent {

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
