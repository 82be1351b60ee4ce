package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.web.shared.Msg;

/** The page where a client enters an access code. */
@Named
@RequestScoped
public class CodeBacking {

    @EJB
    private ClientAccessService access;

    @Inject
    private ClientArrival arrival;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private String email;
    private String code;
    private String attempt;

    /** @param home where a signed-in client goes; @param proof where a new device proves itself */
    public String enter(String home, String proof) {
        Way way = access.enterCode(email, code, request.getRemoteAddr(), arrival.visit(request, attempt));
        FacesContext context = FacesContext.getCurrentInstance();
        arrival.remember(way, (HttpServletResponse) context.getExternalContext().getResponse());
        return switch (way.step()) {
            case SIGNED_IN -> ClientArrival.landing(way, home, "&faces-redirect=true");
            case PROOF_NEEDED -> proof + "?faces-redirect=true";
            case REFUSED -> {
                context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.get("account_client.code.wrong"), null));
                yield null;
            }
        };
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again once sent. */
    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAttempt() {
        return attempt == null ? access.newAttempt() : attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }
}
