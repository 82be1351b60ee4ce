package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Signing in takes no code any more. */
public record SecondStepDisabled(Actor actor, long companyId, long staffId) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
