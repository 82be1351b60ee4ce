package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** A message stands no longer at the top of its room. */
public record MessageUnpinned(Actor actor, long companyId, long projectId, Audience audience, long number, long messageId) implements MessageTouched {

    @Override
    public String subject() {
        return "message:" + messageId;
    }
}
