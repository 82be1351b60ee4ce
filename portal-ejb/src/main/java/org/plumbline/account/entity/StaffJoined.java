package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A member of staff has followed the invitation and set a password. */
public record StaffJoined(Actor actor, long companyId, long staffId) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
