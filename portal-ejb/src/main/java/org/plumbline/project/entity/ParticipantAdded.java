package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.ParticipantRole;

/** A client takes part in a project from now on, without having been asked in by mail. */
public record ParticipantAdded(Actor actor, long companyId, long projectId, long clientId, ParticipantRole role) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
