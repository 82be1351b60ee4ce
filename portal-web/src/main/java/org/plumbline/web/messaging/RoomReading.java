package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.util.List;
import org.plumbline.messaging.boundary.ChangedMessages;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/**
 * Reads rooms at the door: for one reader as that reader, for everybody who listens as the portal itself. Who listens was let in by the
 * door, and {@link LiveWatch} shows out whoever loses the right.
 */
@ApplicationScoped
public class RoomReading implements RoomSource {

    private static final Logger LOG = System.getLogger(RoomReading.class.getName());

    @EJB
    private RoomService rooms;

    @EJB
    private FeedService feed;

    @Override
    public RoomView open(Actor reader, RoomKey room, long after) {
        return rooms.open(reader, room.project(), room.audience(), Span.above(after, Span.MOST));
    }

    @Override
    public List<MessageView> after(long company, RoomKey room, long number, int most) {
        return rooms.after(Actor.system(company), room.project(), room.audience(), number, most);
    }

    @Override
    public ChangedMessages changes(long company, RoomKey room, long number) {
        return rooms.changes(Actor.system(company), room.project(), room.audience(), number, Span.MOST);
    }

    @Override
    public List<MarkView> marks(long company, RoomKey room) {
        return rooms.marks(Actor.system(company), room.project(), room.audience());
    }

    @Override
    public boolean sees(Actor reader, RoomKey room, long thread) {
        return feed.sees(reader, room.project(), thread);
    }

    /** The same for a hint, which may be lost: not where they can't enter the room, nor while nobody can say. */
    boolean mightSee(Actor reader, RoomKey room, long thread) {
        try {
            return sees(reader, room, thread);
        } catch (NotFoundException noRoom) {
            return false;
        } catch (RuntimeException away) {
            failed(away);
            return false;
        }
    }

    @Override
    public void failed(RuntimeException e) {
        LOG.log(Logger.Level.WARNING, "a room could not be read and will be again: {0}", e.getClass().getName());
    }
}
