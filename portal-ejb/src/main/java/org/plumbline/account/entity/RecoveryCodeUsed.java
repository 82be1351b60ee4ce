package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A recovery code stood in for the second step. */
public record RecoveryCodeUsed(Actor actor, long companyId, long staffId, long left) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
