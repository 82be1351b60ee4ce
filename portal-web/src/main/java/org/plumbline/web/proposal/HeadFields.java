package org.plumbline.web.proposal;

import java.math.BigDecimal;
import org.plumbline.proposal.boundary.HeadDraft;

/** What stands in the form of a draft's head, field by field, as typed. */
public class HeadFields {

    private String title;
    private String taxName;
    private String taxRate;
    private String intro;
    private String terms;
    private String internalNote;
    private String depositKind;
    private String depositValue;
    private String durationDays;
    private String validUntil;

    static HeadFields of(HeadDraft draft) {
        HeadFields fields = new HeadFields();
        fields.title = draft.title();
        fields.taxName = draft.taxName();
        fields.taxRate = TypedNumber.text(draft.taxRate());
        fields.intro = draft.intro();
        fields.terms = draft.terms();
        fields.internalNote = draft.internalNote();
        fields.depositKind = draft.depositKind();
        fields.depositValue = TypedNumber.text(draft.depositValue());
        fields.durationDays = Integer.toString(draft.durationDays());
        fields.validUntil = draft.validUntil() == null ? "" : draft.validUntil().toString();
        return fields;
    }

    HeadDraft draft() {
        return new HeadDraft(title, taxName, TypedNumber.read("taxRate", taxRate, BigDecimal.ZERO), intro, terms, internalNote, depositKind,
                TypedNumber.read("depositValue", depositValue, BigDecimal.ZERO), TypedNumber.whole("durationDays", durationDays),
                DraftJson.day("validUntil", validUntil));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTaxName() {
        return taxName;
    }

    public void setTaxName(String taxName) {
        this.taxName = taxName;
    }

    public String getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(String taxRate) {
        this.taxRate = taxRate;
    }

    public String getIntro() {
        return intro;
    }

    public void setIntro(String intro) {
        this.intro = intro;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public String getInternalNote() {
        return internalNote;
    }

    public void setInternalNote(String internalNote) {
        this.internalNote = internalNote;
    }

    public String getDepositKind() {
        return depositKind;
    }

    public void setDepositKind(String depositKind) {
        this.depositKind = depositKind;
    }

    public String getDepositValue() {
        return depositValue;
    }

    public void setDepositValue(String depositValue) {
        this.depositValue = depositValue;
    }

    public String getDurationDays() {
        return durationDays;
    }

    public void setDurationDays(String durationDays) {
        this.durationDays = durationDays;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(String validUntil) {
        this.validUntil = validUntil;
    }
}
