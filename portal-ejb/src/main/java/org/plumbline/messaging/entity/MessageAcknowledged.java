package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Somebody who was asked to has said that they have read a message. */
public record MessageAcknowledged(Actor actor, long companyId, long projectId, Audience audience, long number, long messageId) implements MessageTouched {

    @Override
    public String subject() {
        return "message:" + messageId;
    }
}
