package org.plumbline.outbox.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/**
 * An administrator sent dead letters again.
 *
 * @param messageId the one message, or 0 for all there were
 * @param count     how many
 */
public record MessagesRevived(Actor actor, long companyId, long messageId, long count) implements DomainEvent {

    @Override
    public String subject() {
        return messageId == 0 ? "outbox" : "message:" + messageId;
    }
}
