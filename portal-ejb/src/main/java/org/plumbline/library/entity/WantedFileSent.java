package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client has sent what they were asked for. */
public record WantedFileSent(Actor actor, long companyId, long projectId, long wantedId, long fileId) implements DomainEvent {

    @Override
    public String subject() {
        return "wanted:" + wantedId;
    }
}
