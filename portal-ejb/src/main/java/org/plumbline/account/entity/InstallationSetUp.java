package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The installation has its first company and its owner. */
public record InstallationSetUp(Actor actor, long companyId, long ownerId) implements DomainEvent {

    @Override
    public String subject() {
        return "company:" + companyId;
    }
}
