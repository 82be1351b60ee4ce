package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.plumbline.account.control.SessionActors;
import org.plumbline.account.control.SignInSessions;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;

/**
 * Tells whoever keeps a connection open, and so makes no requests, which of the sessions the connections came by still hold. A session
 * stays alive by what is done over its connection as it would by requests, and not by the connection standing open.
 */
@Stateless
public class SessionWatchService {

    /** The most sessions of one call: what a database takes in one list. */
    public static final int MOST = 500;

    /** How stale "last seen" may be, as for requests. */
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    @Inject
    private SignInSessions sessions;

    @Inject
    private SessionActors actors;

    /**
     * The actors of those sessions that hold now, by the session's id; who has signed out, was shut out or has been idle for too long is
     * missing. Two reads, whatever the number.
     *
     * @param ids  at most {@link #MOST}
     * @param used those of them somebody did something with since the last call
     * @throws IllegalArgumentException for more than that
     */
    @Public("it tells a connection whether its session still stands for somebody, and is asked with ids no browser knows")
    public Map<Long, Actor> live(Collection<Long> ids, Collection<Long> used) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " sessions at once");
        }
        Map<Long, Actor> live = ids.isEmpty() ? Map.of() : actors.of(sessions.held(ids));
        Instant now = Instant.now();
        sessions.touch(used.stream().filter(live::containsKey).toList(), now, now.minus(TOUCH_AFTER));
        return live;
    }
}
