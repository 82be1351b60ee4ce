package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody has changed their own name or language. */
public record ProfileEdited(Actor actor, long companyId) implements DomainEvent {

    @Override
    public String subject() {
        return actor.reference();
    }
}
