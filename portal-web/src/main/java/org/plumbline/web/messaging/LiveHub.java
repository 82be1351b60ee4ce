package org.plumbline.web.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.plumbline.messaging.boundary.LiveListener;
import org.plumbline.messaging.boundary.LiveListeners;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.MannersView;
import org.plumbline.security.AccessPolicy;
import org.plumbline.shared.Audience;

/** All sockets of this node and the rooms they listen to. Hears the news and hands it to the rooms; reads nothing itself. */
@ApplicationScoped
public class LiveHub {

    /** Sockets of one person: tabs and devices. */
    static final int MOST_SOCKETS = 10;
    /** Rooms of one socket. */
    static final int MOST_ROOMS = 20;

    private final Map<RoomKey, LiveRoom> rooms = new ConcurrentHashMap<>();
    private final Map<LiveGuest.Person, Set<LiveConnection>> connections = new ConcurrentHashMap<>();
    private final LiveListener listener = this::hear;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private LiveListeners listeners;

    @Inject
    private RoomReading reading;

    @Inject
    private Errands errands;

    @Inject
    private AccessPolicy policy;

    private Stirred stirred;

    @PostConstruct
    void open() {
        stirred = new Stirred(policy, (client, project, thread) -> reading.mightSee(client, new RoomKey(project, Audience.EVERYBODY), thread));
        listeners.add(listener);
    }

    @PreDestroy
    void close() {
        listeners.remove(listener);
        all().forEach(connection -> connection.end(LiveConnection.GOING_AWAY, "restart"));
    }

    /** Threads for what is done for a socket: each task has a request scope of its own. */
    Executor threads() {
        return task -> threads.execute(() -> errands.run(task));
    }

    /** @return false when the person has too many already */
    boolean enter(LiveConnection connection) {
        boolean[] room = {false};
        connections.compute(connection.guest().person(), (person, theirs) -> {
            Set<LiveConnection> set = theirs == null ? ConcurrentHashMap.newKeySet() : theirs;
            room[0] = set.size() < MOST_SOCKETS && set.add(connection);
            return set;
        });
        return room[0];
    }

    void leave(LiveConnection connection) {
        connection.close();
        List.copyOf(connection.rooms().keySet()).forEach(key -> unsubscribe(connection, key));
        connections.computeIfPresent(connection.guest().person(), (person, theirs) -> {
            theirs.remove(connection);
            return theirs.isEmpty() ? null : theirs;
        });
    }

    /** Somebody has chosen anew what they show of themselves. */
    void behave(LiveGuest.Person person, MannersView manners) {
        connections.getOrDefault(person, Set.of()).forEach(connection -> {
            connection.behave(manners);
            connection.rooms().values().forEach(LiveRoom::tellPresence);
        });
        if (!manners.presence()) {
            rooms.values().forEach(room -> room.hide(person));
        }
    }

    /** @return false when the socket listens to too many rooms; once more to the same room begins anew */
    boolean subscribe(LiveConnection connection, RoomKey key, Known known, Consumer<RuntimeException> refused) {
        unsubscribe(connection, key);
        if (connection.rooms().size() >= MOST_ROOMS) {
            return false;
        }
        LiveRoom room = enter(key);
        connection.rooms().put(key, room);
        room.subscribe(connection, known, refusal -> {
            unsubscribe(connection, key);
            refused.accept(refusal);
        });
        return true;
    }

    void unsubscribe(LiveConnection connection, RoomKey key) {
        LiveRoom room = connection.rooms().remove(key);
        if (room != null) {
            room.unsubscribe(connection);
            leave(key);
        }
    }

    /** The room, made where nobody listens yet; {@link #leave(RoomKey)} follows. */
    LiveRoom enter(RoomKey key) {
        return rooms.compute(key, (name, known) -> {
            LiveRoom room = known == null ? new LiveRoom(name, reading, threads()) : known;
            room.join();
            return room;
        });
    }

    void leave(RoomKey key) {
        rooms.computeIfPresent(key, (name, room) -> room.leave() == 0 ? null : room);
    }

    /** Who is in a room and writes there; nobody where nobody listens. */
    Around around(RoomKey key) {
        LiveRoom room = rooms.get(key);
        return room == null ? Around.NOBODY : room.around();
    }

    Collection<LiveConnection> all() {
        return connections.values().stream().flatMap(Set::stream).toList();
    }

    /** What has to be done every few seconds whatever happens: rooms that could not be read, people who have gone, who has more or less to read. */
    void tick() {
        rooms.values().forEach(LiveRoom::tick);
        Predicate<LiveGuest> concerned = stirred.take();
        if (concerned != null) {
            Map<LiveGuest.Person, Boolean> told = new HashMap<>();
            all().stream().filter(LiveConnection::isListening)
                    .filter(connection -> told.computeIfAbsent(connection.guest().person(), person -> concerned.test(connection.guest())))
                    .forEach(connection -> connection.send(LiveFrames.UNREAD));
        }
    }

    private void hear(LiveNews news) {
        stirred.hear(news);
        LiveRoom room = rooms.get(new RoomKey(news.projectId(), news.audience()));
        if (room != null) {
            room.hear(news);
        }
    }
}
