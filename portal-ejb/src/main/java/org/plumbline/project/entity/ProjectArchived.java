package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A project is over. */
public record ProjectArchived(Actor actor, long companyId, long projectId) implements DomainEvent {

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
