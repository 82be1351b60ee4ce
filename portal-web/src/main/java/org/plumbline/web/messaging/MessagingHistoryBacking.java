package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.messaging.boundary.MessageHistory;
import org.plumbline.messaging.boundary.MessageHistoryService;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;

/** What a message said before it was edited or retracted. */
@Named
@RequestScoped
public class MessagingHistoryBacking {

    @EJB
    private MessageHistoryService histories;

    @Inject
    private HttpServletRequest request;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    private MessageHistory history;

    /** Finds the message, or answers as if there were none. */
    public void open() {
        history = histories.of(user.actor(), address.project(), address.audience(), address.demanded("number"));
        request.setAttribute(Ui.ZONE, history.zone());
    }

    public MessageHistory getHistory() {
        return history;
    }

    /** Whether only staff see the message. */
    public boolean isNote() {
        return address.audience() == Audience.STAFF;
    }

    /** Where it stands in its room: {@code at=5}, or {@code atNote=5} among staff. */
    public String getPlace() {
        return (isNote() ? "atNote=" : "at=") + history.message().number();
    }
}
