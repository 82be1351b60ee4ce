package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.plumbline.outbox.boundary.OutboxService;
import org.plumbline.outbox.boundary.OutboxService.OutboxRow;
import org.plumbline.shared.Page;
import org.plumbline.web.shared.Msg;

/**
 * What waits to leave the house and what was given up. In view scope, so that the button of a row means the row that was shown,
 * whatever has been delivered since.
 */
@Named
@ViewScoped
public class AdminOutboxBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    @EJB
    private OutboxService outbox;

    @Inject
    private Msg msg;

    private int page = 1;
    private transient Page<OutboxRow> dead;
    private transient Page<OutboxRow> waiting;

    public void open() {
        dead = outbox.dead(page);
        waiting = outbox.waiting(1);
    }

    public void sendAgain(long id) {
        outbox.sendAgain(id);
        tell("admin_outbox.again.one", 1);
    }

    public void sendAllAgain() {
        tell("admin_outbox.again.all", outbox.sendAllAgain());
    }

    /** Why the last try failed, in words. */
    public String reason(OutboxRow row) {
        if (row.reason() == null) {
            return msg.get("outbox.reason.none");
        }
        String[] keyAndClass = row.reason().split(":", 2);
        String key = "outbox.reason." + keyAndClass[0];
        return msg.of(msg.containsKey(key) ? key : "outbox.reason.unexpected", keyAndClass[keyAndClass.length - 1]);
    }

    /** What kind of message it is. */
    public String lane(OutboxRow row) {
        String key = "outbox.lane." + row.lane();
        return msg.containsKey(key) ? msg.get(key) : row.lane();
    }

    private void tell(String key, int count) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(msg.of(key, count)));
        open();
    }

    public Page<OutboxRow> getDead() {
        return dead;
    }

    public Page<OutboxRow> getWaiting() {
        return waiting;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
