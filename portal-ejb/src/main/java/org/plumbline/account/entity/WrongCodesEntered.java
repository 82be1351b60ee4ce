package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody has entered so many wrong codes for a client that the owners should know. */
public record WrongCodesEntered(Actor actor, long companyId, long clientId, CodeKind kind) implements DomainEvent {

    /** What was guessed at. */
    public enum CodeKind {
        ACCESS_CODE, DEVICE_CODE
    }

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
