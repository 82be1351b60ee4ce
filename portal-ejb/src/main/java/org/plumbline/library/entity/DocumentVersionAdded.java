package org.plumbline.library.entity;

import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** A document has another version, which is current. @param restored the number of the one it brings back, or 0 */
public record DocumentVersionAdded(Actor actor, long companyId, long projectId, long documentId, int number, String sha256, int restored) implements DomainEvent {

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
