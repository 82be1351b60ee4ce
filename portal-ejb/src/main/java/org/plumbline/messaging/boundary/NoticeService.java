package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.messaging.control.Acknowledgements;
import org.plumbline.messaging.control.Acknowledgements.Held;
import org.plumbline.messaging.control.RoomMessages;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.entity.MessageAcknowledged;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;

/**
 * What staff ask a client to acknowledge: water that is turned off, a door to be left open. It stands before the client until they say that
 * they have read it; that they did, and when, is in the audit trail and at the message.
 */
@Stateless
public class NoticeService {

    /** Notices shown at once: who has more to acknowledge sees the rest after these. */
    static final int MOST = 5;

    @Inject
    private Rooms rooms;

    @Inject
    private RoomMessages messages;

    @Inject
    private Acknowledgements acknowledgements;

    @Inject
    private Event<DomainEvent> events;

    /** What a client has yet to acknowledge in a project, the oldest first; nothing for staff. */
    @Permit(Action.ROOM_READ)
    public List<MessageView> open(Actor reader, long projectId) {
        rooms.demand(Action.ROOM_READ, reader, projectId, Audience.EVERYBODY);
        return reader.isClient() ? acknowledgements.open(reader, List.of(projectId), MOST).stream()
                .map(open -> new RoomViews(reader, projectId, Audience.EVERYBODY).of(open.message())).toList() : List.of();
    }

    /**
     * The client has read it; twice is once.
     *
     * @throws NotFoundException when they were not asked to say so
     */
    @Permit(Action.ROOM_READ)
    public void acknowledge(Actor client, long projectId, long number) {
        rooms.demand(Action.ROOM_READ, client, projectId, Audience.EVERYBODY);
        if (!client.isClient()) {
            throw new NotFoundException();
        }
        Held held = acknowledgements.forChange(client, projectId, number);
        if (held.acknowledgement().give(Instant.now())) {
            events.fire(new MessageAcknowledged(client, client.companyId(), projectId, Audience.EVERYBODY, number, held.message().getId()));
            messages.count(held.message(), client.companyId());
        }
    }
}
