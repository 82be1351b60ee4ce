package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody outside the company has a version of a document before them for the first time. */
public record DocumentSeen(Actor actor, long companyId, long projectId, long documentId, int number) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
