package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client's links and codes for a project stopped working, and the sessions that came by them are over. */
public record AccessRevoked(Actor actor, long companyId, long clientId, long projectId, int grants) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
