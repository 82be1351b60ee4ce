package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A project to try things out with was made. */
public record SampleMade(Actor actor, long companyId, long projectId) implements DomainEvent {

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
