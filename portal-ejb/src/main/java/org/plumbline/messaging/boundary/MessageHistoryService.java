package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.messaging.control.RoomMessages;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.entity.Message;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;

/** What messages said before they were edited or retracted, for those who answer for the company. */
@Stateless
public class MessageHistoryService {

    @Inject
    private Rooms rooms;

    @Inject
    private RoomMessages messages;

    /** @throws NotFoundException when there is no such message in a room whose history the reader may read */
    @Permit(Action.ROOM_HISTORY)
    public MessageHistory of(Actor reader, long projectId, Audience audience, long number) {
        rooms.demand(Action.ROOM_HISTORY, reader, projectId, audience);
        Message message = messages.find(reader.companyId(), projectId, audience, number).orElseThrow(NotFoundException::new);
        return new MessageHistory(new RoomViews(reader, projectId, audience).of(message), rooms.find(reader, projectId, audience).project().getTimeZone(),
                messages.editions(message).stream().map(edition -> new MessageHistory.Edition(edition.getContent(), edition.getReplacedAt())).toList());
    }
}
