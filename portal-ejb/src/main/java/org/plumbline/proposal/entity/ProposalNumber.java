package org.plumbline.proposal.entity;

import java.util.Locale;

/** The number a proposal is called by: {@code P-2026-0042}. Gapless for a company and year. */
public record ProposalNumber(int year, int inYear) {

    /** The year of proposals that are no more than samples: {@code P-0000-0001}. They leave no gap in a company's numbers. */
    public static final int OF_SAMPLES = 0;

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P-%04d-%04d", year, inYear);
    }
}
