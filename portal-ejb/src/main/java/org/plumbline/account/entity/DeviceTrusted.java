package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A person has proven who they are in a browser that was not known before. */
public record DeviceTrusted(Actor actor, long companyId, long deviceId, String device) implements DomainEvent {

    @Override
    public String subject() {
        return "device:" + deviceId;
    }
}
