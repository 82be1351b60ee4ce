package org.plumbline.proposal.entity;

import java.math.BigDecimal;

/**
 * What is typed into a line. Limits are those of {@link LinePrice} and {@link Line}.
 *
 * @param costCode     at most 40 characters, or empty
 * @param name         1 to 200 characters
 * @param description  at most 2,000 characters
 * @param quantity     above 0, at most 9,999,999.9999
 * @param unit         at most 12 characters: EA, LS, SF
 * @param unitCost     what one unit costs the contractor; negative for a credit
 * @param markup       percent, -100 to 1,000
 * @param taxable      whether sales tax is due on its price
 * @param allowance    whether the price stands for something the client has yet to select
 * @param extraDays    days this adds to the job when chosen, 0 to 999
 * @param clientNote   what the client reads beside an allowance or option, at most 1,000 characters
 * @param internalNote for staff alone, at most 2,000 characters
 */
public record LineTerms(String costCode, String name, String description, BigDecimal quantity, String unit, BigDecimal unitCost,
                        BigDecimal markup, boolean taxable, boolean allowance, int extraDays, String clientNote, String internalNote) {

    /** Without notes and days, as an imported line comes. */
    public static LineTerms plain(String costCode, String name, String description, BigDecimal quantity, String unit, BigDecimal unitCost,
            BigDecimal markup, boolean taxable, boolean allowance) {
        return new LineTerms(costCode, name, description, quantity, unit, unitCost, markup, taxable, allowance, 0, "", "");
    }
}
