package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Staff were shown a new access code for a client; an earlier one for the same project no longer works. */
public record AccessCodeIssued(Actor actor, long companyId, long clientId, long grantId, long projectId) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
