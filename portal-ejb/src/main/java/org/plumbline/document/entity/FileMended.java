package org.plumbline.document.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What was damaged of a file is whole again. */
public record FileMended(Actor actor, long companyId, long projectId, long fileId) implements DomainEvent {

    @Override
    public String subject() {
        return "file:" + fileId;
    }
}
