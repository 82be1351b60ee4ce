package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.account.boundary.PasswordResetService;
import org.plumbline.shared.NotFoundException;

/** Behind the link of a reset mail. Opening it uses nothing up; the button does. */
@Named
@RequestScoped
public class ResetBacking {

    @EJB
    private PasswordResetService service;

    @Inject
    private Arrival arrival;

    @Inject
    private HttpServletRequest request;

    private String token;
    private String password;

    /** Read before Faces decodes the form, which stands on the page only while the link works. */
    @PostConstruct
    void readToken() {
        token = request.getParameter("t");
    }

    public boolean isOpen() {
        return service.isOpen(token);
    }

    public void reset() {
        try {
            service.reset(token, password);
            arrival.redirect("/public/sign-in.xhtml?done=reset");
        } catch (NotFoundException e) {
            // used or expired since the page was opened: the page says so
            password = null;
        }
    }

    public String getToken() {
        return token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
