package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** An author has said it in other words. */
public record MessageEdited(Actor actor, long companyId, long projectId, Audience audience, long number, long messageId) implements MessageTouched {

    @Override
    public String subject() {
        return "message:" + messageId;
    }
}
