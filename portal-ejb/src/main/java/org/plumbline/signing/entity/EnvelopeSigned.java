package org.plumbline.signing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody has signed. */
public record EnvelopeSigned(Actor actor, long companyId, long projectId, long envelopeId, long signerId, SignatureWay way) implements DomainEvent {

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
