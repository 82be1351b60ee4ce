package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.notification.boundary.KeptMailService;
import org.plumbline.notification.boundary.KeptMailService.KeptMailRow;
import org.plumbline.notification.boundary.KeptMailService.KeptMailView;
import org.plumbline.shared.Page;

/** Mail that was kept instead of sent: the list and one mail. */
@Named
@RequestScoped
public class AdminMailBacking {

    @EJB
    private KeptMailService mail;

    private int page = 1;
    private long id;
    private Page<KeptMailRow> rows;
    private KeptMailView view;

    public void open() {
        rows = mail.page(page);
    }

    public void openOne() {
        view = mail.view(id);
    }

    public boolean isOn() {
        return mail.isOn();
    }

    public Page<KeptMailRow> getRows() {
        return rows;
    }

    public KeptMailView getView() {
        return view;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
