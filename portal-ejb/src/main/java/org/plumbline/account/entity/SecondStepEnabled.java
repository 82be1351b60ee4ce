package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Signing in now takes a code as well. */
public record SecondStepEnabled(Actor actor, long companyId, long staffId) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
