package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** Somebody tried to sign in and could not; staff 0 when the address belongs to nobody. */
public record SignInFailed(Actor actor, long companyId, long staffId, Reason reason) implements DomainEvent {

    /** What was wrong. */
    public enum Reason {
        PASSWORD, CODE, SHUT_OUT
    }

    @Override
    public String subject() {
        return staffId == 0 ? "nobody" : "staff:" + staffId;
    }
}
