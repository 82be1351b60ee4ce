package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
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

    private Map<Long, Long> byProject;

    /** How many messages are unread in one of the projects a page shows, asked for all of them at once; 0 where the reader has no room. */
    public long unreadOf(long project, List<Long> shown) {
        if (byProject == null) {
            byProject = can.attempt("ROOM_READ") ? rooms.unread(user.actor(), shown) : Map.of();
        }
        return byProject.getOrDefault(project, 0L);
    }

    /** What {@link #unreadOf} is asked with where a page shows one project. */
    public List<Long> only(long project) {
        return List.of(project);
    }

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
