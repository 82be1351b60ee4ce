package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/** Somebody asked for a mail with which to set a new password. */
public record PasswordResetRequested(Actor actor, long companyId, long staffId, long tokenId, @Confidential String token) implements DomainEvent {

    @Override
    public String subject() {
        return "staff:" + staffId;
    }
}
