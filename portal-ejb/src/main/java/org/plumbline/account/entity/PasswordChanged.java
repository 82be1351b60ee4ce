package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A member of staff has another password. */
public record PasswordChanged(Actor actor, long companyId, long staffId, Occasion occasion) implements DomainEvent {

    /** What brought it about. */
    public enum Occasion {
        SIGNED_IN, RESET
    }

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
