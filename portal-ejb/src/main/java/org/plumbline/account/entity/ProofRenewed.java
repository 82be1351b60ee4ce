package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A client has proven their address once more, in a browser that was known. */
public record ProofRenewed(Actor actor, long companyId, long clientId, long deviceId) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
