package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What a client has sent is a document of the library now. */
public record WantedFileAccepted(Actor actor, long companyId, long projectId, long wantedId, long documentId) implements DomainEvent {

    @Override
    public String subject() {
        return "wanted:" + wantedId;
    }
}
