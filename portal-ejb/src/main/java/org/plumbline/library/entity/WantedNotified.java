package org.plumbline.library.entity;

import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/**
 * Somebody is written to about wanted files.
 *
 * @param readerKind whether they are a client or one of the staff
 * @param cause      unique for each letter: the same cause is written about once
 * @param token      of the link that leads a client to what is wanted, or empty
 */
public record WantedNotified(Actor actor, long companyId, long projectId, Actor.Kind readerKind, long readerId, Kind kind, String cause,
                             @Confidential Letter letter, @Confidential String token, @Confidential WantedFacts facts) implements DomainEvent {

    /** What about. */
    public enum Kind {
        ASKED,
        /** A last day comes, or is over. */
        REMINDED, RETURNED,
        /** To who asked: it is there to be looked at. */
        SENT
    }

    @Override
    public String subject() {
        return "project:" + projectId;
    }
}
