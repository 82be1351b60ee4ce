package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** There are new recovery codes; earlier ones work no more. */
public record RecoveryCodesMade(Actor actor, long companyId, long staffId) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
