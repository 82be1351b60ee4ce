package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** People were asked to approve a version. @param people how many */
public record ApprovalAsked(Actor actor, long companyId, long projectId, long documentId, long approvalId, int number, String sha256,
                            int people) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
