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
import org.plumbline.account.boundary.ClientAccessService.ProofView;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.Msg;

/** The page where a new device proves itself with the six digits from the mail. */
@Named
@RequestScoped
public class VerifyBacking {

    @EJB
    private ClientAccessService access;

    @Inject
    private ClientArrival arrival;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private ProofView proof;
    private String code;

    /** Without a sign-in under way there is nothing to prove. @param entry where to begin */
    public String open(String entry) {
        proof = access.proof(arrival.attempt(request)).orElse(null);
        return proof == null ? entry + "?faces-redirect=true" : null;
    }

    /** @param home where the project is; @param entry where to begin anew */
    public String prove(String home, String entry) {
        Way way = access.prove(arrival.attempt(request), code, request.getHeader("User-Agent"));
        arrival.remember(way, (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
        return switch (way.step()) {
            case SIGNED_IN -> ClientArrival.landing(way, home, "&faces-redirect=true");
            case REFUSED -> entry + "?faces-redirect=true";
            case PROOF_NEEDED -> {
                proof = null;
                boolean more = getProof().triesLeft() > 0;
                say(FacesMessage.SEVERITY_ERROR, more ? msg.of("account_client.verify.wrong", getProof().triesLeft()) : msg.get("account_client.verify.used_up"));
                yield null;
            }
        };
    }

    public void resend() {
        access.resend(arrival.attempt(request));
        proof = null;
        say(FacesMessage.SEVERITY_INFO, msg.get("account_client.verify.resent"));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** Whether this is a demo, whose mail is kept instead of sent: its page says where. */
    public boolean isMailKept() {
        return isMailKept(settings);
    }

    static boolean isMailKept(Settings settings) {
        return settings.flag(Setting.DEMO) && "kept".equals(settings.text(Setting.MAIL_SENDER));
    }

    public ProofView getProof() {
        if (proof == null) {
            proof = access.proof(arrival.attempt(request)).orElse(null);
        }
        return proof;
    }

    /** What comes next: the page says it as the link before did. */
    public String getKind() {
        return ClientArrival.kind(getProof().target());
    }

    /** Never shown again once sent. */
    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
