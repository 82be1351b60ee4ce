package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** An invitation works no more. */
public record InvitationWithdrawn(Actor actor, long companyId, long staffId) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
