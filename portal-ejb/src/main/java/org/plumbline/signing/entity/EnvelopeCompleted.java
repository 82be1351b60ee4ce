package org.plumbline.signing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The PDF with all signatures is in the library. @param level of its seal */
public record EnvelopeCompleted(Actor actor, long companyId, long projectId, long envelopeId, int number, String sha256, String level) implements DomainEvent {

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
