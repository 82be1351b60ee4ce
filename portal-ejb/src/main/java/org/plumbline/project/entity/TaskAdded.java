package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** There is something to do in a project. */
public record TaskAdded(Actor actor, long companyId, long projectId, long taskId, TaskKind kind) implements DomainEvent {

    @Override
    public String subject() {
        return "task:" + taskId;
    }
}
