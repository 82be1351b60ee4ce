package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.ParticipantRole;

/** A client was asked into a project, or asked again in another role. */
public record ParticipantInvited(Actor actor, long companyId, long projectId, long clientId, ParticipantRole role) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
