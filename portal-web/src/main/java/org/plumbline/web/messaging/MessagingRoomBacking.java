package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/**
 * What is said in a project: its room, and for staff their own notes between. Opening it marks nothing as read, for whoever fetches a page
 * may be no reader: the script tells what was before somebody's eyes, and where there is none a button does.
 */
@Named
@RequestScoped
public class MessagingRoomBacking {

    @EJB
    private RoomService rooms;

    @EJB
    private FeedService feed;

    @Inject
    private HttpServletRequest request;

    @Inject
    private RoomAddress address;

    @Inject
    private RoomPlace place;

    @Inject
    private CurrentUser user;

    private RoomView room;
    private RoomView notes;
    private Talk talk;

    /** Finds the room, or answers as if there were none. Sends on to the page that holds a message, when one is asked for. */
    public void open() {
        if (place.sendOn()) {
            return;
        }
        getTalk();
    }

    /** All that the page with the button showed was read; what was said since was not. */
    public String read() {
        markRead(Audience.EVERYBODY, "last");
        if (user.isStaff()) {
            markRead(Audience.STAFF, "lastNote");
        }
        feed.seen(user.actor(), getProject(), shown());
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&project=" + getProject();
    }

    /** What was said about things and stood on the page. */
    private List<Long> shown() {
        String[] ids = request.getParameterValues("asked");
        return ids == null ? List.of() : Stream.of(ids).limit(Talk.MOST).flatMap(id -> Ids.find(id).stream()).toList();
    }

    private void markRead(Audience audience, String name) {
        long last = Ids.readOrNone(request, name);
        rooms.mark(user.actor(), getProject(), audience, last, last);
    }

    /** Whether there is something on the page that counts as unread. */
    public boolean isUnread() {
        return isNewest() && (getRoom().unread() > 0 || getNotes() != null && getNotes().unread() > 0
                || getLines().stream().anyMatch(line -> line.asked() != null && line.asked().unread()));
    }

    public RoomView getRoom() {
        if (room == null) {
            room = rooms.open(user.actor(), getProject(), Audience.EVERYBODY, address.span(Audience.EVERYBODY));
            request.setAttribute(Ui.ZONE, room.zone());
        }
        return room;
    }

    /** Null for whoever is not of the staff. */
    public RoomView getNotes() {
        if (notes == null && user.isStaff()) {
            notes = rooms.open(user.actor(), getProject(), Audience.STAFF, address.span(Audience.STAFF));
        }
        return notes;
    }

    private Talk getTalk() {
        if (talk == null) {
            talk = Talk.of(getRoom(), getNotes(), feed.asked(user.actor(), getProject(), address.beforeAsked(), Talk.MOST + 1), user.actor());
        }
        return talk;
    }

    public List<TalkLine> getLines() {
        return getTalk().lines();
    }

    /** The page before this one, or null. */
    public String getOlder() {
        if (!getTalk().older()) {
            return null;
        }
        long before = talk.before() == 0 ? address.before(Audience.EVERYBODY) : talk.before();
        long beforeNote = talk.beforeOfStaff() == 0 ? address.before(Audience.STAFF) : talk.beforeOfStaff();
        long beforeAsked = talk.beforeAsked() == 0 ? address.beforeAsked() : talk.beforeAsked();
        return address.page() + part("before", before) + part("beforeNote", beforeNote) + part("beforeAsked", beforeAsked);
    }

    private static String part(String name, long number) {
        return number == 0 ? "" : "&" + name + "=" + number;
    }

    /** Where the first unread message stands, when that is on a page before this one; else null. */
    public String getUnreadAbove() {
        long first = isNewest() ? getRoom().firstUnread() : 0;
        return first == 0 || getLines().stream().anyMatch(TalkLine::firstUnread) ? null : TalkLine.anchor(Audience.EVERYBODY, first);
    }

    /** Whether the page ends with what was said last. */
    public boolean isNewest() {
        return address.before(Audience.EVERYBODY) == 0 && address.before(Audience.STAFF) == 0 && address.beforeAsked() == 0;
    }

    /** The page with what was said last. */
    public String getNewestPage() {
        return address.page();
    }

    /** The reader, as an actor calls itself: {@code staff:42}. */
    public String getReader() {
        return user.actor().reference();
    }

    public long getProject() {
        return address.project();
    }
}
