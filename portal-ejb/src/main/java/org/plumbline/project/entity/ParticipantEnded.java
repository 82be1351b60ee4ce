package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client no longer takes part in a project. */
public record ParticipantEnded(Actor actor, long companyId, long projectId, long clientId) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
