package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A task was given another title, to somebody else or another day. */
public record TaskEdited(Actor actor, long companyId, long projectId, long taskId) implements DomainEvent {

    @Override
    public String subject() {
        return "task:" + taskId;
    }
}
