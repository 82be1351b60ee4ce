package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** The company has another name, time zone or rule about second steps. */
public record CompanyEdited(Actor actor, long companyId, String secondStepRoles) implements DomainEvent {

    @Override
    public String subject() {
        return "company:" + companyId;
    }
}
