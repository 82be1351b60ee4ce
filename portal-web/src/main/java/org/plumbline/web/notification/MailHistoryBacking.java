package org.plumbline.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.notification.boundary.MailHistoryService.MailHistoryRow;
import org.plumbline.notification.boundary.MailHistoryService;
import org.plumbline.shared.Page;
import org.plumbline.web.shared.Msg;

/** Which mails went to whom, everybody's or one person's. */
@Named
@RequestScoped
public class MailHistoryBacking {

    @EJB
    private MailHistoryService service;

    @Inject
    private Msg msg;

    private int page = 1;
    private boolean staff;
    private Long person;
    private Page<MailHistoryRow> mails;

    public Page<MailHistoryRow> getMails() {
        if (mails == null) {
            mails = service.page(staff, person == null ? 0 : person, page);
        }
        return mails;
    }

    /** Why the last try failed, in words; empty when none did. */
    public String reason(MailHistoryRow row) {
        if (row.reason() == null) {
            return "";
        }
        String[] keyAndClass = row.reason().split(":", 2);
        String key = "outbox.reason." + keyAndClass[0];
        return msg.of(msg.containsKey(key) ? key : "outbox.reason.unexpected", keyAndClass[keyAndClass.length - 1]);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isStaff() {
        return staff;
    }

    public void setStaff(boolean staff) {
        this.staff = staff;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }
}
