package org.plumbline.account.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A link was made that leads a client to one item of a project. @param target path of the item */
public record ItemLinkIssued(Actor actor, long companyId, long clientId, long grantId, long projectId, String target) implements DomainEvent {

    @Override
    public String subject() {
        return "client:" + clientId;
    }
}
