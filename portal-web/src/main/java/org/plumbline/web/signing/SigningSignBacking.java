package org.plumbline.web.signing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.signing.boundary.EnvelopeView;
import org.plumbline.signing.boundary.EnvelopeView.SignerRow;
import org.plumbline.signing.boundary.SignatureService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The page of whoever is asked to sign: consent, the document, the form, and then how far the others are. */
@Named
@RequestScoped
public class SigningSignBacking {

    /** Which consent text the page shows. */
    private static final String CONSENT = "2026-11-%s";

    @EJB
    private SignatureService signatures;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SigningFieldsBacking fields;

    @Inject
    private SigningProofBacking proof;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    @Inject
    private Ui ui;

    private long id;
    private String reason;
    private boolean consent;
    private EnvelopeView view;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    public EnvelopeView getView() {
        if (view == null) {
            view = signatures.open(user.actor(), id, Traces.of(request));
            request.setAttribute(Ui.ZONE, view.zone());
        }
        return view;
    }

    /** Name of the step that is next: {@code CONSENT}, {@code READ} or {@code SIGN}; empty when there is nothing for the reader to do. */
    public String getStep() {
        SignerRow mine = getView().mine();
        boolean mayGoOn = view.isOpen() && !view.over() && mine.inTurn() && mine.declinedAt() == null;
        return !mayGoOn ? "" : mine.consentedAt() == null ? "CONSENT" : mine.readAt() == null ? "READ" : "SIGN";
    }

    /** Who has not signed, besides the reader. */
    public String getMissing() {
        return getView().signers().stream().filter(signer -> signer.signedAt() == null && signer.id() != view.mine().id()).map(SignerRow::name)
                .collect(Collectors.joining(", "));
    }

    public String agree() {
        signatures.consent(user.actor(), id, consent ? CONSENT.formatted(ui.getLocale().getLanguage()) : "", Traces.of(request));
        return again();
    }

    public String finishReading() {
        signatures.read(user.actor(), id, Traces.of(request));
        return again();
    }

    /** Where a fresh proof is needed, the form comes back as it was, with the field for it. */
    public String sign() throws IOException {
        proof.demandRight();
        try {
            signatures.sign(user.actor(), id, fields.draft(), Traces.of(request));
        } catch (ProofNeededException stale) {
            proof.ask();
            return null;
        }
        return again();
    }

    public String decline() {
        signatures.decline(user.actor(), id, reason, Traces.of(request));
        return again();
    }

    private String again() {
        return "/signing/sign.xhtml?faces-redirect=true&id=" + id;
    }

    /** Together with what else is missing, and not after it. The service demands it once more. */
    public void demandTick(FacesContext context, UIComponent box, Object ticked) {
        if (!Boolean.TRUE.equals(ticked)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.get("error.signing.consent"), null));
        }
    }

    /** Where the bytes of the paper are, with context path. */
    public String getAddress() {
        return request.getContextPath() + "/signing/file/" + id;
    }

    public List<String> getWays() {
        return SigningFieldsBacking.WAYS;
    }

    /** Whether the form for declining was sent, and must stand open with what is wrong in it. */
    public boolean isDeclining() {
        return request.getParameter("no") != null;
    }

    public long getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
