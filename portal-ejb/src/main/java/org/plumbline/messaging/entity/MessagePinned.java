package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Staff have pinned a message to the top of its room. */
public record MessagePinned(Actor actor, long companyId, long projectId, Audience audience, long number, long messageId) implements MessageTouched {

    @Override
    public String subject() {
        return "message:" + messageId;
    }
}
