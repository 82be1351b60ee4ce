package org.plumbline.proposal.entity;

import java.util.Locale;

/** The number a proposal is called by: {@code P-2026-0042}. Gapless for a company and year. */
public record ProposalNumber(int year, int inYear) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P-%d-%04d", year, inYear);
    }
}
