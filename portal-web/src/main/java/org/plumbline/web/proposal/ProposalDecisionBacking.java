package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.proposal.boundary.AcceptanceDraft;
import org.plumbline.proposal.boundary.DecisionService;
import org.plumbline.proposal.boundary.RefusalDraft;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** What a client decides on a proposal: the forms below it. */
@Named
@RequestScoped
public class ProposalDecisionBacking {

    /** Which consent text the page shows. */
    private static final String CONSENT = "2026-11-%s";
    static final List<String> REASONS = List.of("price", "scope", "timing", "materials", "other_contractor", "postponed", "other");

    @EJB
    private DecisionService decisions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ProposalSheetBacking sheet;

    @Inject
    private ProposalProofBacking proof;

    @Inject
    private Msg msg;

    @Inject
    private Ui ui;

    private String signedName;
    private boolean consent;
    private String reasonCode;
    private String reason;

    /** Where a fresh proof is needed, the form comes back as it was, with the field for it. */
    public String accept() {
        sheet.forget();
        proof.demandRight();
        try {
            decisions.accept(sheet.getId(), new AcceptanceDraft(sheet.getRevision(), request.getParameter("hash"), signedName,
                    consent ? CONSENT.formatted(ui.getLocale().getLanguage()) : "", request.getHeader("User-Agent")));
        } catch (ProofNeededException stale) {
            proof.ask();
            return null;
        }
        return sheet.again("");
    }

    /** Together with what else is missing, and not after it. The service demands it once more. */
    public void demandConsent(FacesContext context, UIComponent box, Object ticked) {
        if (!Boolean.TRUE.equals(ticked)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.get("error.proposal.consent"), null));
        }
    }

    public String requestChanges() {
        sheet.forget();
        decisions.refuse(sheet.getId(), RefusalDraft.forChanges(sheet.getRevision(), reasonCode, reason, request.getHeader("User-Agent")));
        return sheet.again("");
    }

    public String decline() {
        sheet.forget();
        decisions.refuse(sheet.getId(), RefusalDraft.declining(sheet.getRevision(), reasonCode, reason, request.getHeader("User-Agent")));
        return sheet.again("");
    }

    /** Whether the form for declining and changes was sent, and must stand open with what is wrong in it. */
    public boolean isRefusing() {
        return request.getParameter("refusal") != null;
    }

    public List<String> getReasons() {
        return REASONS;
    }

    public String getSignedName() {
        return signedName;
    }

    public void setSignedName(String signedName) {
        this.signedName = signedName;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
