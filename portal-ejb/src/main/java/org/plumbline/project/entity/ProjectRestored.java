package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** An archived project goes on. */
public record ProjectRestored(Actor actor, long companyId, long projectId) implements DomainEvent {

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
