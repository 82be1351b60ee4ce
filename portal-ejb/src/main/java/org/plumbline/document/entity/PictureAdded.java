package org.plumbline.document.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody has added a picture. @param projectId 0 for one that belongs to no project */
public record PictureAdded(Actor actor, long companyId, long projectId, long pictureId, PictureKind kind) implements DomainEvent {

    @Override
    public String subject() {
        return "picture:" + pictureId;
    }
}
