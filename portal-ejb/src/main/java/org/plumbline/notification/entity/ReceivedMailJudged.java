package org.plumbline.notification.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody of the office decided about a mail that was held back. @param accepted whether it was taken for an answer */
public record ReceivedMailJudged(Actor actor, long companyId, long mailId, HoldReason reason, boolean accepted) implements DomainEvent {

    @Override
    public String subject() {
        return "mail:" + mailId;
    }
}
