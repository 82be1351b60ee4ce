package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A wrong access code was entered; company and client are 0 when nobody is known at that address. */
public record AccessCodeRefused(Actor actor, long companyId, long clientId) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
