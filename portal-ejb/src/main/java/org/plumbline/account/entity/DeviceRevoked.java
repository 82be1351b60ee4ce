package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A browser is a stranger again, and its sessions are over. */
public record DeviceRevoked(Actor actor, long companyId, long deviceId) implements DomainEvent {

    @Override
    public String subject() {
        return "device:" + deviceId;
    }
}
