package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.StaffRole;

/** A member of staff has another name or role. */
public record StaffEdited(Actor actor, long companyId, long staffId, StaffRole role) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
