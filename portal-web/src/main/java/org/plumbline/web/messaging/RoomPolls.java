package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plumbline.messaging.boundary.ChangedMessages;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.LiveSessions;

/**
 * Requests that wait for something to happen in a room. None holds a thread while it waits. Whoever waited is looked at anew before an
 * answer: they may have signed out meanwhile.
 */
@ApplicationScoped
public class RoomPolls {

    /** The longest wait, in seconds: less than what proxies give a silent answer. */
    static final int LONGEST_SECONDS = 25;

    private final Map<LiveGuest.Person, Integer> waiting = new ConcurrentHashMap<>();

    @EJB
    private RoomService rooms;

    @Inject
    private RoomReading reading;

    @Inject
    private LiveHub hub;

    @Inject
    private LiveSessions sessions;

    /** What a page does not know, at once or as soon as there is something. @throws NotFoundException for a room they may not read */
    void poll(LiveGuest guest, RoomKey key, Known asked, int seconds, AsyncResponse answer) {
        RoomView now = reading.open(guest.actor(), key, asked.last());
        Known known = asked.change() == Known.NOTHING ? new Known(asked.last(), now.lastChange(), asked.around()) : asked;
        if (isNews(now, known) || seconds <= 0) {
            answer.resume(body(now, guest, known, hub.around(key)));
            return;
        }
        if (waiting.merge(guest.person(), 1, Integer::sum) > LiveHub.MOST_SOCKETS) {
            rise(guest);
            throw new TooManyTriesException(Duration.ofSeconds(LONGEST_SECONDS));
        }
        wait(new Poll(guest, key, known, answer, hub.enter(key), new AtomicBoolean()), Math.min(seconds, LONGEST_SECONDS), now);
    }

    /** Somebody who waits. */
    private record Poll(LiveGuest guest, RoomKey key, Known known, AsyncResponse answer, LiveRoom room, AtomicBoolean answered) {
    }

    private void wait(Poll poll, int seconds, RoomView quiet) {
        Runnable waiter = () -> end(poll, () -> fresh(poll));
        // nobody asks at the end whether they may still know: they are told what they might know at the beginning
        Around begun = poll.room.around();
        poll.answer.setTimeoutHandler(late -> {
            poll.room.forget(waiter);
            end(poll, () -> body(quiet, poll.guest, poll.known, begun));
        });
        poll.answer.setTimeout(seconds, TimeUnit.SECONDS);
        poll.room.poll(refused -> end(poll, () -> fresh(poll)), () -> {
            RoomView view = reading.open(poll.guest.actor(), poll.key, poll.known.last());
            Around around = poll.room.around();
            boolean news = isNews(view, poll.known) || poll.known.around() != Known.NOTHING && poll.known.around() != around.number();
            if (news) {
                end(poll, () -> body(view, poll.guest, poll.known, around));
            }
            return news;
        }, waiter, quiet.manners().presence() ? poll.guest : null);
    }

    private static boolean isNews(RoomView view, Known known) {
        return !view.messages().isEmpty() || view.lastChange() > known.change();
    }

    private void end(Poll poll, java.util.function.Supplier<Object> body) {
        if (poll.answered.compareAndSet(false, true)) {
            hub.leave(poll.key);
            rise(poll.guest);
            poll.answer.resume(body.get());
        }
    }

    private void rise(LiveGuest guest) {
        waiting.computeIfPresent(guest.person(), (person, many) -> many == 1 ? null : many - 1);
    }

    private Object fresh(Poll poll) {
        try {
            Actor now = sessions.live(List.of(poll.guest.actor().sessionId()), Set.of()).get(poll.guest.actor().sessionId());
            if (now == null) {
                return Response.status(Response.Status.UNAUTHORIZED).entity("{}").build();
            }
            return body(reading.open(now, poll.key, poll.known.last()), poll.guest.as(now), poll.known, poll.room.around());
        } catch (NotFoundException lost) {
            return Response.status(Response.Status.NOT_FOUND).entity("{}").build();
        } catch (RuntimeException e) {
            reading.failed(e);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).entity("{}").build();
        }
    }

    private String body(RoomView view, LiveGuest guest, Known known, Around around) {
        ChangedMessages changed = view.lastChange() > known.change() ? rooms.changes(guest.actor(), view.projectId(), view.audience(), known.change(), Span.MOST)
                : new ChangedMessages(view.lastChange(), List.of(), false);
        JsonObjectBuilder body = JSON.createObjectBuilder().add("last", view.last()).add("readUpTo", view.readUpTo()).add("more", view.more())
                .add("messages", LiveFrames.messages(view.messages(), guest)).add("marks", LiveFrames.marks(view.marks()))
                .add("change", changed.upTo()).add("changed", LiveFrames.messages(changed.messages(), guest))
                .add("around", around.number()).add("present", LiveFrames.people(around.here())).add("typing", LiveFrames.typing(around, guest));
        return body.build().toString();
    }
}
