package org.plumbline.proposal.boundary;

import java.util.List;
import java.util.Optional;
import org.plumbline.proposal.boundary.DraftContent.DraftGroup;
import org.plumbline.proposal.boundary.DraftContent.DraftLine;
import org.plumbline.proposal.boundary.DraftContent.DraftSection;
import org.plumbline.proposal.boundary.DraftContent.TaxRate;
import org.plumbline.proposal.boundary.DraftState.DepositWarning;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.shared.Money;

/** A draft in the words of the editor. */
final class DraftReading {

    private final Proposal proposal;
    private final Contents contents;
    private final Totals totals;

    DraftReading(Proposal proposal, Contents contents) {
        this.proposal = proposal;
        this.contents = contents;
        this.totals = contents.totals(contents.defaultChoice());
    }

    DraftContent content(String editedBy, List<TaxRate> taxRates, DepositWarning warning) {
        Revision draft = contents.revision();
        return new DraftContent(ProposalService.view(proposal, draft), HeadDraft.of(proposal.getTitle(), draft.terms()),
                contents.sections().stream().map(this::section).toList(), state(contents, totals, 0, warning), editedBy, taxRates);
    }

    /** @param key of what was made or changed, 0 for nothing */
    static DraftState state(Contents contents, Totals totals, long key, DepositWarning warning) {
        Revision draft = contents.revision();
        Optional<Line> changed = contents.lines().stream().filter(line -> line.getKey() == key).findFirst();
        return new DraftState(draft.getVersion(), key, changed.map(Line::getPriceMinor).orElse(0L), changed.map(Line::getPictureId).orElse(0L),
                totals.subtotalMinor(), totals.taxableMinor(), totals.taxMinor(), totals.totalMinor(), totals.depositMinor(),
                totals.sectionsMinor(), draft.getCurrency().getCurrencyCode(), warning);
    }

    private DraftSection section(Section section) {
        return new DraftSection(section.getKey(), section.getTitle(), money(totals.sectionsMinor().getOrDefault(section.getKey(), 0L)),
                lines(contents.plainLines(section)), contents.groupsOf(section).stream().map(this::group).toList());
    }

    private DraftGroup group(OptionGroup group) {
        return new DraftGroup(group.getKey(), group.getTitle(), group.getKind().name(), lines(contents.options(group)));
    }

    private List<DraftLine> lines(List<Line> lines) {
        return lines.stream().map(line -> new DraftLine(line.getKey(), LineDraft.of(line.terms()), money(line.getPriceMinor()), line.isByDefault(),
                line.getPictureId())).toList();
    }

    private Money money(long minor) {
        return new Money(minor, contents.revision().getCurrency());
    }
}
