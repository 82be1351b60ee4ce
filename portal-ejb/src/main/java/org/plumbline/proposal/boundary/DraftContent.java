package org.plumbline.proposal.boundary;

import java.util.List;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;

/** A draft as staff edit it, with everything that is internal. */
public record DraftContent(ProposalView proposal, RevisionTerms head, List<DraftSection> sections, DraftState state) implements Owned {

    public DraftContent {
        sections = List.copyOf(sections);
    }

    @Override
    public long companyId() {
        return proposal.companyId();
    }

    @Override
    public long projectId() {
        return proposal.projectId();
    }

    /** @param sum before tax, for the default choice */
    public record DraftSection(long key, String title, Money sum, List<DraftLine> lines, List<DraftGroup> groups) {

        public DraftSection {
            lines = List.copyOf(lines);
            groups = List.copyOf(groups);
        }
    }

    /** A line; its terms hold cost and internal note. */
    public record DraftLine(long key, LineTerms terms, Money price, boolean byDefault, long pictureId) {
    }

    /** A choice with its options. */
    public record DraftGroup(long key, String title, GroupKind kind, List<DraftLine> options) {

        public DraftGroup {
            options = List.copyOf(options);
        }
    }
}
