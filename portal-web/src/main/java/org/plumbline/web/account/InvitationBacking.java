package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.account.boundary.InvitationService.InvitationView;
import org.plumbline.account.boundary.InvitationService;
import org.plumbline.shared.NotFoundException;

/** Behind the link of an invitation. Opening it uses nothing up; the button does. */
@Named
@RequestScoped
public class InvitationBacking {

    @EJB
    private InvitationService service;

    @Inject
    private Arrival arrival;

    @Inject
    private HttpServletRequest request;

    private String token;
    private String name;
    private String password;
    private InvitationView view;

    /** Read before Faces decodes the form, which stands on the page only while the link works. */
    @PostConstruct
    void load() {
        token = request.getParameter("t");
        view = service.view(token).orElse(null);
        name = view == null ? null : view.name();
    }

    public void accept() {
        try {
            arrival.enter(service.accept(token, name, password, arrival.visitor()), null);
        } catch (NotFoundException e) {
            // used, withdrawn or expired since the page was opened: the page says so
            view = null;
        }
    }

    /** What the invitation says, or null when it works no more. */
    public InvitationView getView() {
        return view;
    }

    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
