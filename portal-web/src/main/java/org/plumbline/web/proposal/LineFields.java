package org.plumbline.web.proposal;

import java.math.BigDecimal;
import org.plumbline.proposal.boundary.LineDraft;

/** What stands in the form of a line, field by field, as typed. */
public class LineFields {

    private String costCode;
    private String name;
    private String description;
    private String quantity = "1";
    private String unit;
    private String unitCost;
    private String markup = "0";
    private boolean taxable;
    private boolean allowance;
    private String extraDays = "0";
    private String clientNote;
    private String internalNote;

    static LineFields of(LineDraft draft) {
        LineFields fields = new LineFields();
        fields.costCode = draft.costCode();
        fields.name = draft.name();
        fields.description = draft.description();
        fields.quantity = TypedNumber.text(draft.quantity());
        fields.unit = draft.unit();
        fields.unitCost = TypedNumber.amount(draft.unitCost());
        fields.markup = TypedNumber.text(draft.markup());
        fields.taxable = draft.taxable();
        fields.allowance = draft.allowance();
        fields.extraDays = Integer.toString(draft.extraDays());
        fields.clientNote = draft.clientNote();
        fields.internalNote = draft.internalNote();
        return fields;
    }

    LineDraft draft() {
        return new LineDraft(costCode, name, description, TypedNumber.read("quantity", quantity, BigDecimal.ONE), unit,
                TypedNumber.read("unitCost", unitCost, BigDecimal.ZERO), TypedNumber.read("markup", markup, BigDecimal.ZERO), taxable, allowance,
                TypedNumber.whole("extraDays", extraDays), clientNote, internalNote);
    }

    public String getCostCode() {
        return costCode;
    }

    public void setCostCode(String costCode) {
        this.costCode = costCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getUnitCost() {
        return unitCost;
    }

    public void setUnitCost(String unitCost) {
        this.unitCost = unitCost;
    }

    public String getMarkup() {
        return markup;
    }

    public void setMarkup(String markup) {
        this.markup = markup;
    }

    public boolean isTaxable() {
        return taxable;
    }

    public void setTaxable(boolean taxable) {
        this.taxable = taxable;
    }

    public boolean isAllowance() {
        return allowance;
    }

    public void setAllowance(boolean allowance) {
        this.allowance = allowance;
    }

    public String getExtraDays() {
        return extraDays;
    }

    public void setExtraDays(String extraDays) {
        this.extraDays = extraDays;
    }

    public String getClientNote() {
        return clientNote;
    }

    public void setClientNote(String clientNote) {
        this.clientNote = clientNote;
    }

    public String getInternalNote() {
        return internalNote;
    }

    public void setInternalNote(String internalNote) {
        this.internalNote = internalNote;
    }
}
