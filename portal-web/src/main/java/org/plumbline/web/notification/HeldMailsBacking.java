package org.plumbline.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.notification.boundary.ReceivedMailService.HeldMailRow;
import org.plumbline.notification.boundary.ReceivedMailService;
import org.plumbline.shared.Page;
import org.plumbline.web.shared.Ids;

/** Mails that came in and wait for somebody to decide whether they are answers. */
@Named
@RequestScoped
public class HeldMailsBacking {

    @EJB
    private ReceivedMailService service;

    @Inject
    private HttpServletRequest request;

    private int page = 1;
    private Page<HeldMailRow> held;

    public String accept() {
        service.accept(Ids.read(request, "mail"));
        return again("accepted");
    }

    public String discard() {
        service.discard(Ids.read(request, "mail"));
        return again("discarded");
    }

    private static String again(String done) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&done=" + done;
    }

    public Page<HeldMailRow> getHeld() {
        if (held == null) {
            held = service.page(page);
        }
        return held;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
