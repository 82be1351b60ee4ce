package org.plumbline.web.messaging;

import java.util.List;
import org.plumbline.messaging.boundary.ChangedMessages;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Actor;

/** What a {@link LiveRoom} reads. */
interface RoomSource {

    /** The room for one reader, who must have the right, with the oldest messages above a number. */
    RoomView open(Actor reader, RoomKey room, long after);

    /** Messages above a number for everybody who listens, each with its author's key. */
    List<MessageView> after(long company, RoomKey room, long number, int most);

    /** Messages that changed above a number of such changes, for everybody who listens. */
    ChangedMessages changes(long company, RoomKey room, long number);

    /** How far everybody has got. */
    List<MarkView> marks(long company, RoomKey room);

    /** Whether somebody may see a thread about a thing of the project. */
    boolean sees(Actor reader, RoomKey room, long thread);

    /** Notes that the room could not be read. */
    void failed(RuntimeException e);
}
