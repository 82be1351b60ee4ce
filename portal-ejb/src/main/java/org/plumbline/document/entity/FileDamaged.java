package org.plumbline.document.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What is kept of a file is lost, or no longer what was sent. It is given to nobody; only a copy of the store can bring it back. */
public record FileDamaged(Actor actor, long companyId, long projectId, long fileId) implements DomainEvent {

    @Override
    public String subject() {
        return "file:" + fileId;
    }
}
