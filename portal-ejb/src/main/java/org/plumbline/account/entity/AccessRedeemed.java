package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client's link or code opened a session. */
public record AccessRedeemed(Actor actor, long companyId, long clientId, long grantId, SignInSession.Means means) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
