package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A project to try things out with was deleted with everything in it. */
public record SampleRemoved(Actor actor, long companyId, long projectId) implements DomainEvent {

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
