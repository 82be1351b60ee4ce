package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A document is in the library, with its first version. */
public record DocumentAdded(Actor actor, long companyId, long projectId, long documentId, DocumentType type, Visibility visibility) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
