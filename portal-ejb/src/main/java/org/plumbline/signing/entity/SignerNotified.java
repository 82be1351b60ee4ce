package org.plumbline.signing.entity;

import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/**
 * Somebody is written to about a request for signatures.
 *
 * @param reader the person, and as what they read it
 * @param cause  unique for each letter: the same cause is written about once
 * @param letter to whom
 * @param token  of the link that leads to the page, or empty where the page's own address will do
 * @param topic  what it is about
 */
public record SignerNotified(Actor actor, long companyId, long projectId, long envelopeId, Reader reader, Kind kind, String cause,
                             @Confidential Letter letter, @Confidential String token, @Confidential Topic topic) implements DomainEvent {

    /** What about. */
    public enum Kind {
        /** It is their turn. */
        SIGN,
        REMIND, LAST_DAY,
        /** All have signed and the PDF is there. */
        DONE,
        /** It ended without a result. */
        ENDED,
        /** To who sent it: somebody declined. */
        DECLINED,
        /** To who sent it: its last day is over. */
        EXPIRED
    }

    /** Who reads. */
    public record Reader(Actor.Kind kind, long personId) {
    }

    /**
     * What letters name.
     *
     * @param until the last day, or null
     * @param who   somebody who has done something, or empty
     * @param said  in their words, or empty
     */
    public record Topic(String title, String project, LocalDate until, ZoneId zone, String who, String said) {
    }

    @Override
    public String subject() {
        return "signing:" + envelopeId;
    }
}
