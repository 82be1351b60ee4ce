package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.messaging.boundary.RoomRow;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.web.shared.Can;
import org.plumbline.web.shared.CurrentUser;

/** The rooms of the reader, and how many wait for them: the list, and the figure in the navigation of every page. */
@Named
@RequestScoped
public class MessagingListBacking {

    @EJB
    private RoomService rooms;

    @Inject
    private CurrentUser user;

    @Inject
    private Can can;

    private List<RoomRow> rows;
    private Long unread;

    public List<RoomRow> getRows() {
        if (rows == null) {
            rows = rooms.rooms(user.actor());
        }
        return rows;
    }

    /** In how many projects something is unread; 0 for whoever has no rooms. */
    public long getUnread() {
        if (unread == null) {
            unread = can.attempt("ROOM_READ") ? rooms.unreadRooms(user.actor()) : 0;
        }
        return unread;
    }
}
