package org.plumbline.proposal.boundary;

import java.math.BigDecimal;
import org.plumbline.proposal.entity.LineTerms;

/**
 * A line as staff type it.
 *
 * @param costCode     at most 40 characters, or empty
 * @param name         1 to 200 characters
 * @param description  at most 2,000 characters
 * @param quantity     above 0, at most 9,999,999.9999
 * @param unit         at most 12 characters: EA, LS, SF
 * @param unitCost     what one unit costs the contractor; negative for a credit
 * @param markup       percent, -100 to 1,000
 * @param extraDays    days this adds to the job when chosen, 0 to 999
 * @param clientNote   what the client reads beside an allowance or option, at most 1,000 characters
 * @param internalNote for staff alone, at most 2,000 characters
 */
public record LineDraft(String costCode, String name, String description, BigDecimal quantity, String unit, BigDecimal unitCost,
                        BigDecimal markup, boolean taxable, boolean allowance, int extraDays, String clientNote, String internalNote) {

    static LineDraft of(LineTerms terms) {
        return new LineDraft(terms.costCode(), terms.name(), terms.description(), terms.quantity(), terms.unit(), terms.unitCost(),
                terms.markup(), terms.taxable(), terms.allowance(), terms.extraDays(), terms.clientNote(), terms.internalNote());
    }

    LineTerms terms() {
        return new LineTerms(costCode, name, description, quantity, unit, unitCost, markup, taxable, allowance, extraDays, clientNote,
                internalNote);
    }
}
