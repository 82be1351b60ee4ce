package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import java.util.List;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Signatures. */
@Stateless
public class RoomService {

    @Permit(Action.ROOM_READ)
    public List<RoomRow> rooms(Actor reader) {
        throw new UnsupportedOperationException();
    }

    /** How many of them have something unread. */
    @Permit(Action.ROOM_READ)
    public long unreadRooms(Actor reader) {
        throw new UnsupportedOperationException();
    }

    @Permit(Action.ROOM_READ)
    public RoomView open(Actor reader, long projectId, Audience audience, Span span) {
        throw new UnsupportedOperationException();
    }

    /** Messages above a number, oldest first: one statement. The portal itself may read for several readers at once. */
    @Permit(Action.ROOM_READ)
    public List<MessageView> after(Actor reader, long projectId, Audience audience, long number, int most) {
        throw new UnsupportedOperationException();
    }

    @Permit(Action.ROOM_POST)
    public MessageView post(Actor author, long projectId, Audience audience, Post post) {
        throw new UnsupportedOperationException();
    }

    @Permit(Action.ROOM_POST)
    public MessageView edit(Actor author, long projectId, Audience audience, long number, String content) {
        throw new UnsupportedOperationException();
    }

    @Permit(Action.ROOM_POST)
    public MessageView retract(Actor author, long projectId, Audience audience, long number) {
        throw new UnsupportedOperationException();
    }

    @Permit(Action.ROOM_READ)
    public MarkView mark(Actor reader, long projectId, Audience audience, long delivered, long read) {
        throw new UnsupportedOperationException();
    }

    /** Tells everybody in a room that somebody is writing. Kept nowhere. */
    @Permit(Action.ROOM_POST)
    public void typing(Actor author, long projectId, Audience audience) {
        throw new UnsupportedOperationException();
    }

    @Permit(Action.ROOM_READ)
    public void demandReading(Actor reader, long projectId, Audience audience) {
        throw new UnsupportedOperationException();
    }
}
