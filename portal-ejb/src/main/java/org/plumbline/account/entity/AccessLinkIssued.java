package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/** A client was given a link; an earlier one for the same project no longer works unless the client asked for this one. */
public record AccessLinkIssued(Actor actor, long companyId, long clientId, long grantId, long projectId, Occasion occasion,
                               @Confidential Letter letter, @Confidential String token) implements DomainEvent {

    /** Why it was issued: staff asked the client in, staff sent another, the client asked for another. */
    public enum Occasion {
        INVITED, REISSUED, ASKED_FOR
    }

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
