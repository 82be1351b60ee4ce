package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What is said of a document was changed. */
public record DocumentDescribed(Actor actor, long companyId, long projectId, long documentId, DocumentType type) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
