package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Somebody says that what a message is about is settled. */
public record MessageResolved(Actor actor, long companyId, long projectId, Audience audience, long number, long messageId) implements MessageTouched {

    @Override
    public String subject() {
        return "message:" + messageId;
    }
}
