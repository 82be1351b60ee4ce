package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.LiveRefusalService;
import org.plumbline.messaging.boundary.NoticeService;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.shared.Actor;
import org.plumbline.web.shared.error.SocketRefusals;
import org.plumbline.web.shared.error.SocketRefusals.Refusal;

/** Does what a frame asks, in the name of whoever its socket belongs to. Nothing a frame says about its author, number or time is heard. */
@ApplicationScoped
public class LiveDesk {

    @EJB
    private RoomService rooms;

    @EJB
    private NoticeService notices;

    @EJB
    private LiveRefusalService refused;

    @Inject
    private LiveHub hub;

    @Inject
    private Pace pace;

    @Inject
    private SocketRefusals refusals;

    /** Answers a frame; what is refused is said in the reader's language. */
    void take(LiveConnection connection, String text) {
        if (connection.isOver()) {
            // who does not read its farewell keeps the socket open for seconds
            return;
        }
        if (!connection.hear()) {
            connection.end(LiveConnection.POLICY, "flood");
            note(connection.guest().actor(), "flood");
            return;
        }
        JsonObject frame = null;
        try {
            frame = LiveFrames.read(text);
            answer(connection, LiveFrames.text(frame, "type"), frame);
        } catch (ForgedFrameException e) {
            refuse(connection, id(frame), refusals.of("forged", "error.live.forged", connection.guest().language()));
            note(connection.guest().actor(), "forged");
        } catch (BadFrameException e) {
            refuse(connection, id(frame), refusals.of("bad-frame", "error.live.bad_frame", connection.guest().language()));
        } catch (RuntimeException e) {
            refuse(connection, id(frame), e);
        }
    }

    /** Keeps in mind that a socket was closed because of what came over it. */
    void note(Actor actor, String reason) {
        refused.note(actor, reason);
    }

    private void answer(LiveConnection connection, String type, JsonObject frame) {
        switch (type) {
            case "ping" -> connection.send(LiveFrames.PONG);
            case "count" -> connection.count();
            case "subscribe" -> subscribe(connection, RoomKey.of(frame), Known.of(frame));
            case "unsubscribe" -> unsubscribe(connection, RoomKey.of(frame));
            case "typing" -> type(connection, RoomKey.of(frame));
            case "read" -> read(connection, RoomKey.of(frame), LiveFrames.number(frame, "delivered"), LiveFrames.number(frame, "read"));
            case "post", "edit", "retract", "acknowledge" -> write(connection, type, RoomKey.of(frame), frame);
            default -> throw new BadFrameException();
        }
    }

    private void subscribe(LiveConnection connection, RoomKey room, Known known) {
        pace.ask(connection.guest().actor());
        boolean taken = hub.subscribe(connection, room, known, refused -> {
            connection.send(LiveFrames.unsubscribed(room));
            refuse(connection, null, refused);
        });
        if (!taken) {
            connection.send(LiveFrames.unsubscribed(room));
            refuse(connection, null, refusals.of("too-many-rooms", "error.live.too_many_rooms", connection.guest().language()));
        }
    }

    private void unsubscribe(LiveConnection connection, RoomKey room) {
        hub.unsubscribe(connection, room);
        connection.send(LiveFrames.unsubscribed(room));
    }

    /** Said in rooms the socket listens to, and nowhere else: it was let in there. */
    private void type(LiveConnection connection, RoomKey room) {
        if (connection.rooms().containsKey(room)) {
            pace.ask(connection.guest().actor());
            rooms.typing(connection.guest().actor(), room.project(), room.audience());
            connection.use();
        }
    }

    private void read(LiveConnection connection, RoomKey room, long delivered, long read) {
        pace.ask(connection.guest().actor());
        rooms.mark(connection.guest().actor(), room.project(), room.audience(), delivered, read);
        connection.use();
    }

    private void write(LiveConnection connection, String type, RoomKey room, JsonObject frame) {
        String id = LiveFrames.text(frame, "id");
        Actor actor = connection.guest().actor();
        pace.write(actor);
        connection.send(switch (type) {
            case "post" -> ack(id, rooms.post(actor, room.project(), room.audience(), LiveFrames.post(frame)));
            case "edit" -> ack(id, rooms.edit(actor, room.project(), room.audience(), LiveFrames.number(frame, "number"), LiveFrames.text(frame, "content")));
            case "retract" -> ack(id, rooms.retract(actor, room.project(), room.audience(), LiveFrames.number(frame, "number")));
            default -> acknowledge(actor, room, id, LiveFrames.number(frame, "number"));
        });
        connection.use();
    }

    private static String ack(String id, MessageView written) {
        return LiveFrames.ack(id, written.number(), written.sentAt());
    }

    private String acknowledge(Actor actor, RoomKey room, String id, long number) {
        notices.acknowledge(actor, room.project(), number);
        return LiveFrames.ack(id, number, Instant.now());
    }

    private void refuse(LiveConnection connection, String id, RuntimeException failure) {
        Refusal refusal = refusals.of(failure, connection.guest().language());
        refuse(connection, id, refusal);
        if (refusal.code().equals(SocketRefusals.NOT_FOUND)) {
            note(connection.guest().actor(), "not-theirs");
        }
    }

    private static void refuse(LiveConnection connection, String id, Refusal refusal) {
        connection.send(LiveFrames.error(id, refusal.code(), refusal.text(), refusal.waitSeconds()));
    }

    /** The sender's own sign for the frame, when it has one that can be said back. */
    private static String id(JsonObject frame) {
        return frame != null && frame.get("id") instanceof JsonString id && id.getString().length() <= 40 ? id.getString() : null;
    }
}
