package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** It was decided who outside the company sees a document. @param people how many were chosen by name */
public record DocumentShared(Actor actor, long companyId, long projectId, long documentId, Visibility visibility, int people) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
