package org.plumbline.proposal.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;

/**
 * A revision as one viewer sees it: what they may not see is not in it. Every page, PDF, mail and JSON for a client is made from this and
 * from nothing else. A component that a viewer's price mode or columns keep from them is null.
 *
 * @param number     {@code P-2026-0042}
 * @param validUntil last day to decide, in the project's zone; null when there is none
 * @param wholeShown false when some sections are kept from this viewer, although their price is in the total
 * @param hash       SHA-256, base64url, of everything else in this sheet: what somebody who decides has seen
 */
public record ProposalSheet(long proposalId, long companyId, long projectId, String number, String title, int revision, ProposalStatus status,
                            PriceMode mode, String intro, String terms, LocalDate validUntil, boolean expired, boolean wholeShown,
                            List<SheetSection> sections, SheetTotals totals, String hash) implements Owned {

    public ProposalSheet {
        sections = List.copyOf(sections);
    }

    /** Days that the options taken add. */
    public int extraDays() {
        return sections.stream().flatMap(section -> section.groups().stream()).flatMap(group -> group.options().stream())
                .filter(SheetOption::chosen).mapToInt(SheetOption::extraDays).sum();
    }

    /** The sheet as it stands once it is with the client. Its hash is the same. */
    ProposalSheet asSent() {
        return new ProposalSheet(proposalId, companyId, projectId, number, title, revision, ProposalStatus.SENT, mode, intro, terms, validUntil,
                expired, wholeShown, sections, totals, hash);
    }

    /** @param sum of the section before tax, or null */
    public record SheetSection(long key, String title, Money sum, List<SheetLine> lines, List<SheetGroup> groups) {

        public SheetSection {
            lines = List.copyOf(lines);
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param quantity null when kept from the viewer, with {@code unit}
     * @param unitCost what a unit costs the contractor: open book alone
     * @param markup   percent: open book alone
     * @param price    null when kept from the viewer
     */
    public record SheetLine(long key, String costCode, String name, String description, BigDecimal quantity, String unit, BigDecimal unitCost,
                            BigDecimal markup, Money price, boolean allowance, boolean credit, String clientNote) {
    }

    /** A choice. */
    public record SheetGroup(long key, String title, GroupKind kind, List<SheetOption> options) {

        public SheetGroup {
            options = List.copyOf(options);
        }
    }

    /**
     * @param difference before tax: to the default option in a pick-one group, else what it adds; shown in every price mode
     * @param pictureId  0 when there is none
     */
    public record SheetOption(SheetLine line, boolean chosen, boolean byDefault, Money difference, boolean taxable, int extraDays,
                              long pictureId) {
    }

    /**
     * What the choice in the sheet comes to.
     *
     * @param days     working days with the chosen options; 0 when nothing is said of them
     */
    public record SheetTotals(Money subtotal, Money taxable, String taxName, BigDecimal taxRate, Money tax, Money total, Money deposit, int days) {
    }
}
