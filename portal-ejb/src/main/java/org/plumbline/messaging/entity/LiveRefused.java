package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A socket opened with somebody's session was closed because of what came over it, or where it came from. @param reason a word of the protocol */
public record LiveRefused(Actor actor, long companyId, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return actor.reference();
    }
}
