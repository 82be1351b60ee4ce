package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A project has another name, reference, site or time zone. */
public record ProjectChanged(Actor actor, long companyId, long projectId) implements DomainEvent {

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
