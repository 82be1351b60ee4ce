package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody signed in. */
public record SignedIn(Actor actor, long companyId, long sessionId, SignInSession.Means means, String device) implements DomainEvent {

    @Override
    public String subject() {
        return "session:" + sessionId;
    }
}
