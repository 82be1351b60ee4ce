package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.DomainEvent;

/** Somebody who was asked to has said that they have read a message. */
public record MessageAcknowledged(Actor actor, long companyId, long projectId, Audience audience, long number, long messageId) implements DomainEvent {

    @Override
    public String subject() {
        return "message:" + messageId;
    }
}
