package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A wrong six-digit code was entered. */
public record DeviceCodeRefused(Actor actor, long companyId, long clientId, long pendingId, int triesLeft) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
