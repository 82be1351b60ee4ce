package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;

/** What is said in a project: its room, and for staff their own notes between. Opening its newest page marks it as read. */
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
        if (isNewest() && !FacesContext.getCurrentInstance().isPostback()) {
            markRead(room);
            markRead(notes);
            if (getLines().stream().anyMatch(line -> line.asked() != null && line.asked().unread())) {
                feed.read(user.actor(), getProject());
            }
        }
    }

    private void markRead(RoomView opened) {
        if (opened != null && opened.last() > opened.readUpTo()) {
            rooms.mark(user.actor(), getProject(), opened.audience(), opened.last(), opened.last());
        }
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
