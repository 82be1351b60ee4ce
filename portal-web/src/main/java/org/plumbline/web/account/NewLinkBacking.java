package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.account.boundary.FreshLinkService;

/** The page where a client whose link is lost asks for another. */
@Named
@RequestScoped
public class NewLinkBacking {

    @EJB
    private FreshLinkService freshLinks;

    @Inject
    private HttpServletRequest request;

    private String email;
    private boolean asked;

    public void ask() {
        freshLinks.ask(email, request.getRemoteAddr());
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
