package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.account.boundary.SecondStepService.SecondStepView;
import org.plumbline.account.boundary.SecondStepService;

/** The own second step: how it stands, on, off, recovery codes. */
@Named
@RequestScoped
public class SecondStepBacking {

    private static final String PAGE = "/account/second-step.xhtml";
    private static final String GROUPS = "(?<=\\G.{4})(?!$)";

    @EJB
    private SecondStepService service;

    @Inject
    private Arrival arrival;

    private String code;
    private String password;
    private SecondStepView view;
    private List<String> recoveryCodes = List.of();

    public void prepare() {
        service.prepare();
        arrival.redirect(PAGE);
    }

    /** The codes stand in this one answer and nowhere else. */
    public void confirm() {
        recoveryCodes = service.confirm(code);
        view = null;
    }

    public void renewCodes() {
        recoveryCodes = service.renewRecoveryCodes(password);
        view = null;
    }

    public void disable() {
        service.disable(password);
        arrival.redirect("/account/security.xhtml?done=off");
    }

    public SecondStepView getView() {
        if (view == null) {
            view = service.view();
        }
        return view;
    }

    /** The secret in groups of four, for people who type it. */
    public String getSecret() {
        return String.join(" ", getView().secret().split(GROUPS));
    }

    public QrCode getQrCode() {
        return QrCode.of(getView().address());
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** The codes as a file within a link: nothing is asked of the server a second time. */
    public String getDownload() {
        return "data:text/plain;charset=utf-8," + URLEncoder.encode(String.join("\r\n", recoveryCodes), StandardCharsets.UTF_8);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
