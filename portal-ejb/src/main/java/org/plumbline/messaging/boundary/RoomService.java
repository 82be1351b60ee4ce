package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.messaging.control.ReadMarks;
import org.plumbline.messaging.control.ReadMarks.Moved;
import org.plumbline.messaging.control.RoomList;
import org.plumbline.messaging.control.RoomMessages;
import org.plumbline.messaging.control.RoomMessages.Changed;
import org.plumbline.messaging.control.RoomMessages.Said;
import org.plumbline.messaging.control.RoomMessages.Unread;
import org.plumbline.messaging.control.RoomPosting;
import org.plumbline.messaging.control.RoomPosting.Posted;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.control.Rooms.Room;
import org.plumbline.messaging.entity.Author;
import org.plumbline.messaging.entity.MarkMoved;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageEdited;
import org.plumbline.messaging.entity.MessageEdition;
import org.plumbline.messaging.entity.MessagePosted;
import org.plumbline.messaging.entity.MessageRetracted;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.RoomEvent;
import org.plumbline.messaging.entity.TypingNoticed;
import org.plumbline.messaging.entity.Words;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.DomainEvent;

/**
 * The rooms of projects. Each project has two: one for staff and those the work is done for, one for staff alone. A room that is not for the
 * caller answers as one that does not exist; so does a message of somebody else's to whoever would change it.
 *
 * <p>What is posted is no audited event, being a record of itself; what is edited or retracted is, and what stood there is kept.
 */
@Stateless
public class RoomService {

    @Inject
    private Rooms rooms;

    @Inject
    private RoomMessages messages;

    @Inject
    private RoomPosting posting;

    @Inject
    private ReadMarks marks;

    @Inject
    private RoomList list;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<RoomEvent> news;

    /**
     * The rooms the reader may enter, those with something unread first, then by what was said last; 50 at most of the 100 projects where
     * something happened last. A client's projects are there before anybody has said anything, staff's are not. Four queries.
     */
    @Permit(Action.ROOM_READ)
    public List<RoomRow> rooms(Actor reader) {
        return RoomRows.of(list, reader);
    }

    /** In how many of those projects somebody else has the last word, in a room or about a thing, and the reader has not read it. Two queries. */
    @Permit(Action.ROOM_READ)
    public long unreadRooms(Actor reader) {
        return list.waiting(reader);
    }

    /** How many messages of others the reader has not read, by project: those of these whose rooms they may enter, 100 at most. Three queries. */
    @Permit(Action.ROOM_READ)
    public Map<Long, Long> unread(Actor reader, Collection<Long> projectIds) {
        return list.unreadIn(reader, projectIds, RoomView.MOST_UNREAD);
    }

    /**
     * A room with some of its messages: four queries whatever it holds.
     *
     * @throws org.plumbline.shared.NotFoundException when the reader can't enter it
     */
    @Permit(Action.ROOM_READ)
    public RoomView open(Actor reader, long projectId, Audience audience, Span span) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        Room room = rooms.find(reader, projectId, audience);
        List<Said> found = room.thread() == null ? List.of() : read(reader, room, span);
        boolean more = found.size() > span.most();
        List<Said> shown = !more ? found : span.isOnward() ? found.subList(0, span.most()) : found.subList(1, found.size());
        Unread unread = messages.unread(room.thread(), reader, room.readUpTo(), RoomView.MOST_UNREAD);
        RoomViews views = new RoomViews(reader, projectId, audience);
        return new RoomView(reader.companyId(), projectId, room.project().getName(), room.project().getTimeZone(), audience,
                views.of(shown), room.last(), room.lastChange(), room.readUpTo(), unread.count(), unread.first(),
                views.of(marks.of(room.thread()), room.showsReceipts()), new MannersView(room.showsReceipts(), room.showsPresence()), more);
    }

    private List<Said> read(Actor reader, Room room, Span span) {
        String key = MessageThread.roomKey(room.project().getId(), room.thread().getAudience());
        long next = room.last() + 1;
        return span.isOnward() ? messages.after(reader.companyId(), key, span.after(), span.most() + 1)
                : messages.before(reader.companyId(), key, span.before() == 0 ? next : Math.min(span.before(), next), span.most() + 1);
    }

    /**
     * Messages above a number, oldest first, in one query when there are any. The portal itself, {@link Actor#system}, may read once for
     * several readers: it is given every {@link MessageView#clientKey()} and keeps it from everybody but the author.
     *
     * @param most 1 to {@link Span#MOST}
     * @throws org.plumbline.shared.NotFoundException when the reader can't enter the room
     */
    @Permit(Action.ROOM_READ)
    public List<MessageView> after(Actor reader, long projectId, Audience audience, long number, int most) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        List<Said> found = messages.after(reader.companyId(), MessageThread.roomKey(projectId, audience), Math.max(0, number),
                Math.max(1, Math.min(most, Span.MOST)));
        if (found.isEmpty()) {
            rooms.demandProject(reader, projectId);
        }
        return new RoomViews(reader, projectId, audience).of(found);
    }

    /**
     * Messages that changed above a number of such changes ({@link RoomView#lastChange()}), in one query when there are any; for the portal
     * itself as {@link #after}.
     *
     * @param most changes, 1 to {@link Span#MOST}
     * @throws org.plumbline.shared.NotFoundException when the reader can't enter the room
     */
    @Permit(Action.ROOM_READ)
    public ChangedMessages changes(Actor reader, long projectId, Audience audience, long number, int most) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        int shown = Math.max(1, Math.min(most, Span.MOST));
        List<Changed> found = messages.changes(reader.companyId(), MessageThread.roomKey(projectId, audience), Math.max(0, number), shown + 1);
        if (found.isEmpty()) {
            rooms.demandProject(reader, projectId);
        }
        return new RoomViews(reader, projectId, audience).of(found, number, shown);
    }

    /**
     * Says something. It is kept when this returns; what the same author sends again with the same client key is the message that is there.
     *
     * @throws org.plumbline.shared.NotFoundException      when the author can't enter the room
     * @throws org.plumbline.shared.RejectedInputException at {@code content}, {@code clientKey}, {@code quoted}, {@code files} or {@code mentions}, and where
     *                                                     somebody asks to be acknowledged who may not
     */
    @Permit(Action.ROOM_POST)
    public MessageView post(Actor author, long projectId, Audience audience, Post post) {
        rooms.demand(Action.ROOM_POST, author, projectId, audience);
        String sign = post.clientKey() == null || post.clientKey().isEmpty() ? null : post.clientKey();
        Posted posted = posting.post(author, projectId, audience,
                new Words(sign, post.content(), post.quotedNumber() == 0 ? null : post.quotedNumber(), post.files().size(), post.asking(), post.mentions()),
                post.files());
        MessageView view = new RoomViews(author, projectId, audience).of(posted.said());
        if (posted.fresh()) {
            news.fire(new MessagePosted(author.companyId(), projectId, audience, posted.said().message().getId(), view.number(), posted.by()));
            // its author is given no more than the portal itself, and no less
            news.fire(new MessageShown(posted.by(), view));
        }
        return view;
    }

    /**
     * Says it in other words, within 15 minutes. The same words again change nothing.
     *
     * @throws org.plumbline.shared.NotFoundException      when the author has no such message there
     * @throws org.plumbline.shared.ConflictException      when it is too late, or was retracted, or asks to be acknowledged
     * @throws org.plumbline.shared.RejectedInputException at {@code content}
     */
    @Permit(Action.ROOM_POST)
    public MessageView edit(Actor author, long projectId, Audience audience, long number, String content) {
        rooms.demand(Action.ROOM_POST, author, projectId, audience);
        Said said = messages.forChange(author.companyId(), projectId, audience, number);
        Message message = said.message();
        Optional<MessageEdition> before = message.edit(author, content, Instant.now());
        messages.keep(before);
        before.ifPresent(changed -> {
            events.fire(new MessageEdited(author, author.companyId(), projectId, audience, number, message.getId()));
            messages.count(message, author.companyId());
        });
        return new RoomViews(author, projectId, audience).of(said);
    }

    /** Takes it back, at any time; twice is once. @throws org.plumbline.shared.NotFoundException when the author has no such message there */
    @Permit(Action.ROOM_POST)
    public MessageView retract(Actor author, long projectId, Audience audience, long number) {
        rooms.demand(Action.ROOM_POST, author, projectId, audience);
        Said said = messages.forChange(author.companyId(), projectId, audience, number);
        Message message = said.message();
        Optional<MessageEdition> before = message.retract(author, Instant.now());
        messages.keep(before);
        messages.hideFiles(message);
        before.ifPresent(changed -> {
            events.fire(new MessageRetracted(author, author.companyId(), projectId, audience, number, message.getId()));
            messages.count(message, author.companyId());
        });
        return new RoomViews(author, projectId, audience).of(said);
    }

    /**
     * The reader has received, and read, up to some messages. Marks never go back; what is read was delivered.
     *
     * @return how far they are now
     * @throws org.plumbline.shared.NotFoundException when the reader can't enter the room
     */
    @Permit(Action.ROOM_READ)
    public MarkView mark(Actor reader, long projectId, Audience audience, long delivered, long read) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        Moved moved = marks.move(rooms.find(reader, projectId, audience), reader, delivered, read);
        Author by = rooms.author(reader);
        if (moved.changed()) {
            news.fire(new MarkMoved(reader.companyId(), projectId, audience, moved.read(), by));
        }
        return new MarkView(by.isStaff(), by.id(), by.name(), moved.delivered(), moved.read());
    }

    /**
     * Tells everybody in a room that somebody is writing, unless they hide that they are there; kept nowhere.
     *
     * @throws org.plumbline.shared.NotFoundException as {@link #post}
     */
    @Permit(Action.ROOM_POST)
    public void typing(Actor author, long projectId, Audience audience) {
        rooms.demand(Action.ROOM_POST, author, projectId, audience);
        if (rooms.find(author, projectId, audience).showsPresence()) {
            news.fire(new TypingNoticed(author.companyId(), projectId, audience, rooms.author(author)));
        }
    }

    /** How far everybody has got whom the reader may know of; in two queries. @throws org.plumbline.shared.NotFoundException when the reader can't enter the room */
    @Permit(Action.ROOM_READ)
    public List<MarkView> marks(Actor reader, long projectId, Audience audience) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        Room room = rooms.find(reader, projectId, audience);
        return new RoomViews(reader, projectId, audience).of(marks.of(room.thread()), room.showsReceipts());
    }

    /** Number of the newest message of a room that was said by a moment, 0 when there is none. @throws org.plumbline.shared.NotFoundException when the reader can't enter it */
    @Permit(Action.ROOM_READ)
    public long numberAt(Actor reader, long projectId, Audience audience, Instant moment) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        return messages.numberAt(reader.companyId(), MessageThread.roomKey(projectId, audience), moment);
    }

    /** For whoever wants to hear of a room from now on. @throws org.plumbline.shared.NotFoundException when the reader can't enter it */
    @Permit(Action.ROOM_READ)
    public void demandReading(Actor reader, long projectId, Audience audience) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        rooms.demandProject(reader, projectId);
    }
}
