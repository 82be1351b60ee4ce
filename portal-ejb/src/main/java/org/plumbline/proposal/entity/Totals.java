package org.plumbline.proposal.entity;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a choice comes to, in minor units. Tax is one rounding, half up, on the sum of the taxable lines.
 *
 * @param subtotalMinor before tax
 * @param taxableMinor  the part of it that tax is due on; below zero counts as zero
 * @param taxRate       percent
 * @param totalMinor    with tax
 * @param depositMinor  due at acceptance; never more than the total
 * @param sectionsMinor sum of each section, before tax
 * @param extraDays     days the chosen options add
 */
public record Totals(long subtotalMinor, long taxableMinor, BigDecimal taxRate, long taxMinor, long totalMinor, long depositMinor,
                     Map<Long, Long> sectionsMinor, int extraDays) {

    public Totals {
        sectionsMinor = Map.copyOf(sectionsMinor);
    }
}
