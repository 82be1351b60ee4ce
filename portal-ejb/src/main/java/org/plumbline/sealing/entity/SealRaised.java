package org.plumbline.sealing.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The time of a sealed file was confirmed later: a new file has it, and the one before stays as it is. @param level what the new one is */
public record SealRaised(Actor actor, long companyId, long projectId, long fileId, long raisedFileId, SealLevel level) implements DomainEvent {

    @Override
    public String subject() {
        return "file:" + fileId;
    }
}
