package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** An approval has ended. */
public record ApprovalClosed(Actor actor, long companyId, long projectId, long documentId, long approvalId, int number, ApprovalState state) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
