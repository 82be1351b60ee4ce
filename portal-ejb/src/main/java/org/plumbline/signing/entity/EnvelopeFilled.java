package org.plumbline.signing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Everybody has signed. */
public record EnvelopeFilled(Actor actor, long companyId, long projectId, long envelopeId, String chainHead) implements DomainEvent {

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
