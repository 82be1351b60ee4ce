package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/** A client signed in from a browser that was not known before. */
public record ClientDeviceProven(Actor actor, long companyId, long clientId, long deviceId, String device,
                                 @Confidential Letter letter) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
