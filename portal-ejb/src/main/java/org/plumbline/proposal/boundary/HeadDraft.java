package org.plumbline.proposal.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.shared.RejectedInputException;

/**
 * The head of a draft as staff type it.
 *
 * @param title        1 to 160 characters
 * @param taxName      what the tax is called on the page, at most 60 characters, or empty
 * @param taxRate      percent, 0 to 100, at most 4 decimals
 * @param intro        what the client reads first, at most 4,000 characters
 * @param terms        at most 20,000 characters
 * @param internalNote for staff alone, at most 4,000 characters
 * @param depositKind  one of {@link #DEPOSITS}
 * @param depositValue percent or amount in major units, by the kind; 0 with NONE
 * @param durationDays working days the job takes without options, 0 to 3,650; 0 says nothing of it
 * @param validUntil   the last day it can be accepted, in the project's zone; null when it does not expire
 */
public record HeadDraft(String title, String taxName, BigDecimal taxRate, String intro, String terms, String internalNote,
                        String depositKind, BigDecimal depositValue, int durationDays, LocalDate validUntil) {

    /** What can be due at acceptance. */
    public static final List<String> DEPOSITS = Arrays.stream(DepositKind.values()).map(Enum::name).toList();

    static HeadDraft of(String title, RevisionTerms terms) {
        return new HeadDraft(title, terms.taxName(), terms.taxRate(), terms.intro(), terms.terms(), terms.internalNote(),
                terms.depositKind().name(), terms.depositValue(), terms.durationDays(), terms.validUntil());
    }

    /** The same with other first words. */
    HeadDraft introducedBy(String words) {
        return new HeadDraft(title, taxName, taxRate, words, terms, internalNote, depositKind, depositValue, durationDays, validUntil);
    }

    /** @throws RejectedInputException at {@code depositKind} when there is no such kind */
    RevisionTerms revisionTerms() {
        if (!DEPOSITS.contains(depositKind)) {
            throw new RejectedInputException("depositKind", "proposal.kind");
        }
        DepositKind kind = DepositKind.valueOf(depositKind);
        return new RevisionTerms(taxName, taxRate, intro, terms, internalNote, kind, depositValue, durationDays, validUntil);
    }
}
