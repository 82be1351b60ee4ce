package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.messaging.boundary.StandingService;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;

/** One message: how it stands, and the reader's own to change or to take back. */
@Named
@RequestScoped
public class MessagingMessageBacking {

    @EJB
    private RoomService rooms;

    @EJB
    private StandingService standing;

    @Inject
    private HttpServletRequest request;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    @Inject
    private Pace pace;

    private MessageView message;
    private String content;

    /** Finds the message, or answers as if there were none. */
    public void open() {
        getMessage();
    }

    public MessageView getMessage() {
        if (message == null) {
            RoomView room = rooms.open(user.actor(), address.project(), address.audience(), Span.above(address.demanded("number") - 1, 1));
            message = room.messages().stream().filter(found -> found.number() == address.demanded("number") && !found.retracted()).findFirst()
                    .orElseThrow(NotFoundException::new);
            request.setAttribute(Ui.ZONE, room.zone());
        }
        return message;
    }

    /** Whether the reader has said it. */
    public boolean isOwn() {
        return getMessage().byStaff() == user.isStaff() && getMessage().authorId() == user.actor().personId();
    }

    /** Settles it, or opens it again. */
    public String settle() {
        pace.write(user.actor());
        if (getMessage().standing().isResolved()) {
            standing.reopen(user.actor(), address.project(), address.audience(), address.demanded("number"));
        } else {
            standing.resolve(user.actor(), address.project(), address.audience(), address.demanded("number"));
        }
        return back();
    }

    /** Pins it, or takes it down. */
    public String pin() {
        pace.write(user.actor());
        if (getMessage().standing().pinned()) {
            standing.unpin(user.actor(), address.project(), address.audience(), address.demanded("number"));
        } else {
            standing.pin(user.actor(), address.project(), address.audience(), address.demanded("number"));
        }
        return back();
    }

    public String change() {
        pace.write(user.actor());
        rooms.edit(user.actor(), address.project(), address.audience(), address.demanded("number"), content);
        return back();
    }

    public String remove() {
        pace.write(user.actor());
        rooms.retract(user.actor(), address.project(), address.audience(), address.demanded("number"));
        return back();
    }

    private String back() {
        return "/messaging/room.xhtml?faces-redirect=true&project=" + address.project();
    }

    /** Whether only staff see it. */
    public boolean isNote() {
        return address.audience() == Audience.STAFF;
    }

    /** Where it stands in its room. */
    public String getAnchor() {
        return TalkLine.anchor(address.audience(), getMessage().number());
    }

    /** What stands there, until something else was typed. */
    public String getContent() {
        return content == null ? getMessage().content() : content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
