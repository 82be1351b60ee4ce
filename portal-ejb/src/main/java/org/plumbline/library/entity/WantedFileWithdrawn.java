package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A document a client was asked for is not wanted any more. */
public record WantedFileWithdrawn(Actor actor, long companyId, long projectId, long wantedId) implements DomainEvent {

    @Override
    public String subject() {
        return "wanted:" + wantedId;
    }
}
