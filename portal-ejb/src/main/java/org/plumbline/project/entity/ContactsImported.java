package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A list of contacts was imported. @param projects how many were made. @param clients how many were made */
public record ContactsImported(Actor actor, long companyId, long importId, int projects, int clients) implements DomainEvent {

    @Override
    public String subject() {
        return "contact_import:" + importId;
    }
}
