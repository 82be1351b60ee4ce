package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** One of those who were asked has decided on a version. */
public record ApprovalDecided(Actor actor, long companyId, long projectId, long documentId, long approvalId, int number, String sha256,
                              Verdict verdict) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
