package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A task is done. */
public record TaskDone(Actor actor, long companyId, long projectId, long taskId) implements DomainEvent {

    @Override
    public String subject() {
        return "task:" + taskId;
    }
}
