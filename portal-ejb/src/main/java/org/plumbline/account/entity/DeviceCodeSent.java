package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/** A six-digit code was sent to a client whose browser is not known, or who signs something. */
public record DeviceCodeSent(Actor actor, long companyId, long clientId, long pendingId, int number,
                             @Confidential Letter letter, @Confidential String code, CodePurpose purpose) implements DomainEvent {

    /** What the code is asked for. */
    public enum CodePurpose {
        DEVICE, SIGNATURE
    }

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
