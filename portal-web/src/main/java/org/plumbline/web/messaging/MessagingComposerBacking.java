package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.CurrentUser;

/** What somebody writes in a room: to everybody, or for staff alone. */
@Named
@RequestScoped
public class MessagingComposerBacking {

    @EJB
    private RoomService rooms;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    @Inject
    private SentFile sent;

    @Inject
    private Pace pace;

    private String content;
    private String noteContent;
    private boolean asking;

    /** The message the reader answers to, or null. */
    public MessageView getQuoted() {
        return quoted(Audience.EVERYBODY);
    }

    public MessageView getQuotedNote() {
        return user.isStaff() ? quoted(Audience.STAFF) : null;
    }

    private MessageView quoted(Audience audience) {
        long number = address.quoted(audience);
        return number == 0 ? null : rooms.after(user.actor(), address.project(), audience, number - 1, 1).stream()
                .filter(message -> message.number() == number && !message.retracted()).findFirst().orElse(null);
    }

    public String say() {
        return post(Audience.EVERYBODY, content);
    }

    public String note() {
        return post(Audience.STAFF, noteContent);
    }

    private String post(Audience audience, String text) {
        pace.write(user.actor());
        rooms.post(user.actor(), address.project(), audience,
                new Post(address.key(), text, address.quoted(audience), sent.ids(address.project()), asking && audience == Audience.EVERYBODY));
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&project=" + address.project();
    }

    public String getKey() {
        return address.keyToSend();
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    /** Whether the client is asked to acknowledge it. */
    public boolean isAsking() {
        return asking;
    }

    public void setAsking(boolean asking) {
        this.asking = asking;
    }

    public String getNoteContent() {
        return noteContent;
    }

    public void setNoteContent(String noteContent) {
        this.noteContent = noteContent;
    }
}
