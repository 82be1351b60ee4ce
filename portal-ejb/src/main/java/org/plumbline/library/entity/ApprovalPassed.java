package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** One of those who were asked has passed it on. @param readerKind what the one who decides now is. @param readerId who that is */
public record ApprovalPassed(Actor actor, long companyId, long projectId, long documentId, long approvalId, int number,
                             Actor.Kind readerKind, long readerId) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
