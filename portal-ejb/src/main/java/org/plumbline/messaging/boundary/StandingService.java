package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.messaging.control.Pins;
import org.plumbline.messaging.control.RoomMessages;
import org.plumbline.messaging.control.RoomMessages.Said;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessagePinned;
import org.plumbline.messaging.entity.MessageReopened;
import org.plumbline.messaging.entity.MessageResolved;
import org.plumbline.messaging.entity.MessageTouched;
import org.plumbline.messaging.entity.MessageUnpinned;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;

/**
 * How messages stand: settled or open, pinned or not. Everybody in a room may say that something is settled, and that it is not; staff pin.
 * All of it can be taken back, is on record, and is told to whoever looks at the room. What was taken back by its author answers as if it
 * were not there.
 */
@Stateless
public class StandingService {

    @Inject
    private Rooms rooms;

    @Inject
    private RoomMessages messages;

    @Inject
    private Pins pins;

    @Inject
    private Event<DomainEvent> events;

    /** What is pinned in a room, ten messages at most, the newest first. @throws NotFoundException when the reader can't enter it */
    @Permit(Action.ROOM_READ)
    public List<MessageView> pinned(Actor reader, long projectId, Audience audience) {
        rooms.demand(Action.ROOM_READ, reader, projectId, audience);
        List<Message> pinned = pins.of(reader.companyId(), projectId, audience);
        if (pinned.isEmpty()) {
            rooms.demandProject(reader, projectId);
        }
        return pinned.stream().map(new RoomViews(reader, projectId, audience)::of).toList();
    }

    /** What the message is about is settled; twice is once. @throws NotFoundException when there is none in a room the actor can enter */
    @Permit(Action.ROOM_POST)
    public void resolve(Actor actor, long projectId, Audience audience, long number) {
        Message message = find(Action.ROOM_POST, actor, projectId, audience, number);
        if (message.resolve(rooms.author(actor).name(), Instant.now())) {
            tell(message, new MessageResolved(actor, actor.companyId(), projectId, audience, number, message.getId()));
        }
    }

    /** It is not settled after all. @throws NotFoundException as {@link #resolve} */
    @Permit(Action.ROOM_POST)
    public void reopen(Actor actor, long projectId, Audience audience, long number) {
        Message message = find(Action.ROOM_POST, actor, projectId, audience, number);
        if (message.reopen()) {
            tell(message, new MessageReopened(actor, actor.companyId(), projectId, audience, number, message.getId()));
        }
    }

    /**
     * Puts it at the top of its room; twice is once.
     *
     * @throws NotFoundException                      as {@link #resolve}
     * @throws org.plumbline.shared.ConflictException when ten are there
     */
    @Permit(Action.ROOM_PIN)
    public void pin(Actor actor, long projectId, Audience audience, long number) {
        Message message = find(Action.ROOM_PIN, actor, projectId, audience, number);
        if (pins.add(message, actor.companyId())) {
            tell(message, new MessagePinned(actor, actor.companyId(), projectId, audience, number, message.getId()));
        }
    }

    /** Takes it from there. @throws NotFoundException as {@link #resolve} */
    @Permit(Action.ROOM_PIN)
    public void unpin(Actor actor, long projectId, Audience audience, long number) {
        Message message = find(Action.ROOM_PIN, actor, projectId, audience, number);
        if (pins.remove(message)) {
            tell(message, new MessageUnpinned(actor, actor.companyId(), projectId, audience, number, message.getId()));
        }
    }

    private Message find(Action action, Actor actor, long projectId, Audience audience, long number) {
        rooms.demand(action, actor, projectId, audience);
        Said said = messages.forChange(actor.companyId(), projectId, audience, number);
        if (said.message().isRetracted()) {
            throw new NotFoundException();
        }
        return said.message();
    }

    private void tell(Message message, MessageTouched event) {
        messages.flush();
        events.fire(event);
        messages.count(message, event.companyId());
    }
}
