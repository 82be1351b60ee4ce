package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What a client has sent was not what was wanted. */
public record WantedFileReturned(Actor actor, long companyId, long projectId, long wantedId) implements DomainEvent {

    @Override
    public String subject() {
        return "wanted:" + wantedId;
    }
}
