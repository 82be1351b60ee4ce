package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A session is over before its time. */
public record SessionEnded(Actor actor, long companyId, long sessionId, SignInSession.End reason) implements DomainEvent {

    @Override
    public String subject() {
        return "session:" + sessionId;
    }
}
