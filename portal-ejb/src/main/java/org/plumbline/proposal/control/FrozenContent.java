package org.plumbline.proposal.control;

import java.util.List;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.RevisionTerms;

/** A revision's whole content, also what is internal, as it is hashed when it is sent. The last day is left out: it may be extended. */
public record FrozenContent(long proposalId, int number, String currency, RevisionTerms head, List<FrozenSection> sections,
                            List<FrozenGroup> groups, List<FrozenLine> lines) {

    /** A section as it was sent. */
    public record FrozenSection(long key, String title) {
    }

    /** A group as it was sent. */
    public record FrozenGroup(long key, long sectionKey, String title, String kind) {
    }

    /** A line as it was sent, with what its price came to. */
    public record FrozenLine(long key, long sectionKey, long groupKey, boolean byDefault, long pictureId, LineTerms terms, long priceMinor) {
    }

    public static FrozenContent of(Contents contents) {
        RevisionTerms head = contents.revision().terms();
        return new FrozenContent(contents.revision().getProposalId(), contents.revision().getNumber(),
                contents.revision().getCurrency().getCurrencyCode(),
                new RevisionTerms(head.taxName(), head.taxRate(), head.intro(), head.terms(), head.internalNote(), head.depositKind(),
                        head.depositValue(), head.durationDays(), null),
                contents.sections().stream().map(s -> new FrozenSection(s.getKey(), s.getTitle())).toList(),
                contents.groups().stream().map(g -> new FrozenGroup(g.getKey(), g.getSectionKey(), g.getTitle(), g.getKind().name())).toList(),
                contents.lines().stream().map(l -> new FrozenLine(l.getKey(), l.getSectionKey(), l.getGroupKey(), l.isByDefault(),
                        l.getPictureId(), l.terms(), l.getPriceMinor())).toList());
    }

    public String hash() {
        return Canonical.hash(this);
    }
}
