package org.plumbline.messaging.boundary;

import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;

/**
 * A room, open at some of its messages.
 *
 * @param zone        of the project: its days and hours
 * @param messages    ascending by number
 * @param last        number of the room's newest message, 0 when nobody has said anything
 * @param lastChange  number of the last change to one of its messages; those shown may have changed since
 * @param readUpTo    number the reader has read up to
 * @param unread      messages of others above that, counted up to {@link #MOST_UNREAD}
 * @param firstUnread number of the oldest of them, 0 when there is none
 * @param marks       how far everybody has got who has opened it and shows it, the reader too; the reader alone when they do not show it
 * @param manners     what the reader shows of themselves
 * @param more        whether there are older messages than these, or newer ones when the span goes onward
 */
public record RoomView(long companyId, long projectId, String projectName, ZoneId zone, Audience audience, List<MessageView> messages, long last,
                       long lastChange, long readUpTo, long unread, long firstUnread, List<MarkView> marks, MannersView manners, boolean more) implements Owned {

    /** Unread messages are not counted beyond this. */
    public static final int MOST_UNREAD = 1000;

    public RoomView {
        messages = List.copyOf(messages);
        marks = List.copyOf(marks);
    }
}
