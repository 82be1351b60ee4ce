package org.plumbline.web.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.LiveSessions;

/**
 * Looks every {@link #SECONDS} whether those who listen still may. A cookie is judged with each request; a socket has only its first, so
 * its session is asked for here, many at once. Sockets that were silent for {@link #SILENCE} are closed: their browsers say something
 * every 25 s and are gone.
 */
@ApplicationScoped
public class LiveWatch {

    static final int SECONDS = 3;
    static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Logger LOG = System.getLogger(LiveWatch.class.getName());

    @Resource
    private ManagedScheduledExecutorService clock;

    @Inject
    private LiveHub hub;

    @Inject
    private LiveSessions sessions;

    @Inject
    private Errands errands;

    @EJB
    private RoomService rooms;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
        rounds = clock.scheduleWithFixedDelay(() -> errands.run(this::look), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void look() {
        hub.tick();
        Collection<LiveConnection> all = hub.all();
        all.stream().filter(connection -> connection.silentNanos() > SILENCE.toNanos())
                .forEach(connection -> connection.end(LiveConnection.GOING_AWAY, "silent"));
        if (all.isEmpty()) {
            return;
        }
        Map<Long, List<LiveConnection>> bySession = new HashMap<>();
        Set<Long> used = new HashSet<>();
        for (LiveConnection connection : all) {
            long session = connection.guest().actor().sessionId();
            bySession.computeIfAbsent(session, id -> new ArrayList<>()).add(connection);
            if (connection.takeUsed()) {
                used.add(session);
            }
        }
        try {
            Map<Long, Actor> live = sessions.live(bySession.keySet(), used);
            bySession.forEach((session, theirs) -> theirs.forEach(connection -> judge(connection, live.get(session))));
        } catch (RuntimeException e) {
            // the database is away: nobody can read either, and the next round asks again
            LOG.log(Logger.Level.WARNING, "the sessions of sockets could not be asked for: {0}", e.getClass().getName());
        }
    }

    private void judge(LiveConnection connection, Actor now) {
        if (now == null) {
            connection.end(LiveConnection.POLICY, "signed-out");
        } else if (!now.equals(connection.guest().actor())) {
            connection.become(connection.guest().as(now));
            List.copyOf(connection.rooms().keySet()).stream().filter(room -> !mayRead(now, room)).forEach(room -> {
                hub.unsubscribe(connection, room);
                connection.send(LiveFrames.unsubscribed(room));
            });
            if (!connection.isListening()) {
                connection.end(LiveConnection.POLICY, "no-right");
            }
        }
    }

    private boolean mayRead(Actor actor, RoomKey room) {
        try {
            rooms.demandReading(actor, room.project(), room.audience());
            return true;
        } catch (NotFoundException lost) {
            return false;
        }
    }
}
