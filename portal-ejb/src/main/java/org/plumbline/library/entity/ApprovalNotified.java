package org.plumbline.library.entity;

import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/**
 * Somebody is written to about an approval.
 *
 * @param readerKind whether they are a client or one of the staff
 * @param cause      unique for each letter: the same cause is written about once
 * @param token      of the link that leads a client to it, or empty where the page's own address will do
 */
public record ApprovalNotified(Actor actor, long companyId, long projectId, long documentId, long approvalId, Actor.Kind readerKind, long readerId,
                               Kind kind, String cause, @Confidential Letter letter, @Confidential String token, @Confidential ApprovalFacts facts) implements DomainEvent {

    /** What about. */
    public enum Kind {
        /** It is their turn. */
        ASKED,
        /** Somebody has passed it on to them. */
        PASSED,
        /** The last day is near. */
        SOON,
        /** It is today. */
        TODAY,
        /** Nothing is left to decide: a newer version is there, or staff have taken it back. */
        SUPERSEDED, WITHDRAWN,
        /** Somebody else has rejected it. */
        STOPPED,
        /** To who asked: one of several has approved, everybody has, somebody has not. */
        ONE_APPROVED, APPROVED, REJECTED
    }

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
