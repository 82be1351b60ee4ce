package org.plumbline.proposal.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/**
 * A draft as staff edit it, with everything that is internal.
 *
 * @param editedBy name of who changed it last, empty when nobody of that name is there any more
 * @param taxRates those of the company, the preferred one first
 */
public record DraftContent(ProposalView proposal, HeadDraft head, List<DraftSection> sections, DraftState state, String editedBy,
                           List<TaxRate> taxRates) implements Owned {

    /** How many of a group's options are chosen. */
    public static final List<String> GROUP_KINDS = Arrays.stream(GroupKind.values()).map(Enum::name).toList();

    public DraftContent {
        sections = List.copyOf(sections);
        taxRates = List.copyOf(taxRates);
    }

    @Override
    public long companyId() {
        return proposal.companyId();
    }

    @Override
    public long projectId() {
        return proposal.projectId();
    }

    /** When the draft was changed last. */
    public Instant editedAt() {
        return proposal.editedAt();
    }

    /** @throws RejectedInputException at {@code kind} when it is none of {@link #GROUP_KINDS} */
    public static GroupKind kind(String name) {
        if (!GROUP_KINDS.contains(name)) {
            throw new RejectedInputException("kind", "proposal.kind");
        }
        return GroupKind.valueOf(name);
    }

    /** A tax of the company's list. @param percent 0 to 100 */
    public record TaxRate(String name, BigDecimal percent) {
    }

    /** @param sum before tax, for the default choice */
    public record DraftSection(long key, String title, Money sum, List<DraftLine> lines, List<DraftGroup> groups) {

        public DraftSection {
            lines = List.copyOf(lines);
            groups = List.copyOf(groups);
        }
    }

    /** A line with cost and internal note. */
    public record DraftLine(long key, LineDraft terms, Money price, boolean byDefault, long pictureId) {
    }

    /** A choice with its options. @param kind one of {@link #GROUP_KINDS} */
    public record DraftGroup(long key, String title, String kind, List<DraftLine> options) {

        public DraftGroup {
            options = List.copyOf(options);
        }
    }
}
