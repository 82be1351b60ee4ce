package org.plumbline.document.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody has sent a file, whole. */
public record FileAdded(Actor actor, long companyId, long projectId, long fileId, String mediaType, long size, String sha256) implements DomainEvent {

    @Override
    public String subject() {
        return "file:" + fileId;
    }
}
