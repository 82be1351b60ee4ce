package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/** A member of staff was asked to join, for the first time or once more. */
public record StaffInvited(Actor actor, long companyId, long staffId, long tokenId, @Confidential String token) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
