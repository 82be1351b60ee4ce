package org.plumbline.document.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A file was found harmless or harmful. */
public record FileJudged(Actor actor, long companyId, long projectId, long fileId, FileState state) implements DomainEvent {

    @Override
    public String subject() {
        return "file:" + fileId;
    }
}
