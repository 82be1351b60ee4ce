package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.ParticipantRole;

/** A client is something else to a project from now on. */
public record ParticipantRoleChanged(Actor actor, long companyId, long projectId, long clientId, ParticipantRole role) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
