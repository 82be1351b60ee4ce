package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client was asked for documents. @param count how many */
public record FilesWanted(Actor actor, long companyId, long projectId, long clientId, int count) implements DomainEvent {

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
