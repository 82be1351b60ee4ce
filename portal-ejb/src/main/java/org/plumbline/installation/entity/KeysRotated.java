package org.plumbline.installation.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A new key was added to each set; values are being sealed anew with it. */
public record KeysRotated(Actor actor, long companyId, long rotationId) implements DomainEvent {

    @Override
    public String subject() {
        return "rotation:" + rotationId;
    }
}
