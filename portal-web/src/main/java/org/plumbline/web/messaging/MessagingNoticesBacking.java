package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.NoticeService;
import org.plumbline.web.shared.CurrentUser;

/** What a client has yet to acknowledge in a project; it stands above everything else that was said. */
@Named
@RequestScoped
public class MessagingNoticesBacking {

    @EJB
    private NoticeService notices;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    private List<MessageView> open;

    public List<MessageView> getOpen() {
        if (open == null) {
            open = user.isStaff() ? List.of() : notices.open(user.actor(), address.project());
        }
        return open;
    }

    /** The client has read the one the form names. */
    public String acknowledge() {
        notices.acknowledge(user.actor(), address.project(), address.demanded("number"));
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&project=" + address.project();
    }
}
