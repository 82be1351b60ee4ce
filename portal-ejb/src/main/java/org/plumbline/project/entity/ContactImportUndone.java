package org.plumbline.project.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What a list of contacts had brought was taken back, but for what was in use. @param projects how many are gone. @param clients how many are gone */
public record ContactImportUndone(Actor actor, long companyId, long importId, int projects, int clients) implements DomainEvent {

    @Override
    public String subject() {
        return "contact_import:" + importId;
    }
}
