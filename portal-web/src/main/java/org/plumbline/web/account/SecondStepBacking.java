package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.boundary.SecondStepService.EnrolmentView;
import org.plumbline.account.boundary.SecondStepService.SecondStepView;
import org.plumbline.account.boundary.SecondStepService;
import org.plumbline.web.shared.QrCode;

/** The own second step: how it stands, on, another phone, off, recovery codes. What is being set up travels sealed with the form. */
@Named
@RequestScoped
public class SecondStepBacking {

    private static final String GROUPS = "(?<=\\G.{4})(?!$)";

    @EJB
    private SecondStepService service;

    @Inject
    private Arrival arrival;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String password;
    private SecondStepView view;
    private EnrolmentView enrolment;
    private boolean over;
    private List<String> recoveryCodes = List.of();

    /** Read before the form is: which form there is depends on it. */
    @PostConstruct
    void goOn() {
        Optional<String> sealed = Optional.ofNullable(request.getParameter("enrolment"));
        enrolment = sealed.flatMap(service::prepared).orElse(null);
        over = sealed.isPresent() && enrolment == null;
    }

    /** The secret stands in this one answer, and in those to wrong codes for it. */
    public void prepare() {
        enrolment = service.prepare(password, code);
        code = null;
    }

    /** The codes stand in this one answer and nowhere else. */
    public void confirm() {
        recoveryCodes = service.confirm(enrolment.sealed(), code);
        view = null;
    }

    public void renewCodes() {
        recoveryCodes = service.renewRecoveryCodes(password, code);
        view = null;
    }

    public void disable() {
        service.disable(password, code);
        arrival.redirect("/account/security.xhtml?done=off");
    }

    public SecondStepView getView() {
        if (view == null) {
            view = service.view();
        }
        return view;
    }

    /** The second step that is being set up, or null. */
    public EnrolmentView getEnrolment() {
        return enrolment;
    }

    /** What was being set up took too long, or the password was changed meanwhile. */
    public boolean isOver() {
        return over;
    }

    /** The secret in groups of four, for people who type it. */
    public String getSecret() {
        return String.join(" ", enrolment.secret().split(GROUPS));
    }

    public QrCode getQrCode() {
        return QrCode.of(enrolment.address());
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
