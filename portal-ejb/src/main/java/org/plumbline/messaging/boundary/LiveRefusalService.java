package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.messaging.entity.LiveRefused;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/**
 * Puts into the audit trail that a socket or request was refused: another site used somebody's session, what was sent is no page of ours, or
 * it was about a room that is not theirs. At most once
 * in {@link #AGAIN} for each person and reason on a node, or whoever floods a socket would flood the trail. Who has no session leaves no row.
 */
@Stateless
public class LiveRefusalService {

    static final Duration AGAIN = Duration.ofMinutes(5);
    /** Reasons worth a row; the others are the everyday end of a socket. */
    private static final Set<String> NOTED = Set.of("foreign", "flood", "too-long", "not-text", "not-utf8", "forged", "not-theirs");
    private static final int MOST_REMEMBERED = 10_000;
    private static final Map<String, Instant> LAST = new ConcurrentHashMap<>();

    @Inject
    private Event<DomainEvent> events;

    /** @param reason a word of the protocol; of some nothing is noted */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public void note(Actor actor, String reason) {
        if (NOTED.contains(reason) && isNew(actor.reference() + ' ' + reason, Instant.now())) {
            events.fire(new LiveRefused(actor, actor.companyId(), reason));
        }
    }

    private static boolean isNew(String what, Instant now) {
        if (LAST.size() >= MOST_REMEMBERED) {
            LAST.clear();
        }
        Instant noted = LAST.merge(what, now, (before, at) -> before.isBefore(at.minus(AGAIN)) ? at : before);
        return noted.equals(now);
    }
}
