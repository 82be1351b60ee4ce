package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.proposal.boundary.ProposalSheet.SheetGroup;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.proposal.boundary.ProposalSheet.SheetSection;
import org.plumbline.proposal.boundary.ProposalSheet.SheetTotals;
import org.plumbline.proposal.control.Canonical;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.SheetColumn;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.shared.Money;

/** Makes the sheet a viewer sees: the one place where a line's content is let through to a client or kept. */
final class SheetMaking {

    private final Proposal proposal;
    private final Contents contents;
    private final Choice choice;
    private final Choice byDefault;
    private final Visibility visibility;

    /** @param choice checked against the contents */
    SheetMaking(Proposal proposal, Contents contents, Choice choice, Visibility visibility) {
        this.proposal = proposal;
        this.contents = contents;
        this.choice = choice;
        this.byDefault = contents.defaultChoice();
        this.visibility = visibility;
    }

    /** @param zone of the project: its days decide whether the proposal has expired */
    ProposalSheet sheet(Instant now, ZoneId zone) {
        Totals totals = contents.totals(choice);
        List<SheetSection> sections = contents.sections().stream().filter(visibility::shows).map(section -> section(section, totals))
                .filter(section -> !section.lines().isEmpty() || !section.groups().isEmpty()).toList();
        RevisionTerms head = contents.revision().terms();
        boolean expired = contents.revision().isExpired(now, zone);
        boolean whole = contents.sections().stream().allMatch(visibility::shows);
        return new ProposalSheet(proposal.getId(), proposal.companyId(), proposal.projectId(), proposal.number().toString(), proposal.getTitle(),
                contents.revision().getNumber(), proposal.getStatus(), visibility.mode(), head.intro(), head.terms(), head.validUntil(), expired,
                whole, sections, totals(totals, head), hash(head, whole, sections, totals));
    }

    /** Of what stays the same while somebody decides: not of the status, nor of a last day that may be put off. */
    private String hash(RevisionTerms head, boolean whole, List<SheetSection> sections, Totals totals) {
        return Canonical.hash(new ProposalSheet(proposal.getId(), proposal.companyId(), proposal.projectId(), proposal.number().toString(),
                proposal.getTitle(), contents.revision().getNumber(), ProposalStatus.SENT, visibility.mode(), head.intro(), head.terms(), null,
                false, whole, sections, totals(totals, head), ""));
    }

    private SheetSection section(Section section, Totals totals) {
        return new SheetSection(section.getKey(), section.getTitle(),
                visibility.mode().showsSections() ? money(totals.sectionsMinor().getOrDefault(section.getKey(), 0L)) : null,
                contents.plainLines(section).stream().map(this::line).toList(),
                contents.groupsOf(section).stream().map(this::group).filter(group -> !group.options().isEmpty()).toList());
    }

    private SheetGroup group(OptionGroup group) {
        List<Line> options = contents.options(group);
        long compared = group.getKind() == GroupKind.PICK_ONE
                ? options.stream().filter(byDefault::takes).findFirst().map(Line::getPriceMinor).orElse(0L) : 0;
        return new SheetGroup(group.getKey(), group.getTitle(), group.getKind(), options.stream().map(line -> new SheetOption(line(line),
                choice.takes(line), byDefault.takes(line), money(line.getPriceMinor() - compared), line.isTaxable(), line.getExtraDays(),
                line.getPictureId())).toList());
    }

    private SheetLine line(Line line) {
        LineTerms terms = line.terms();
        boolean cost = visibility.mode().showsCost();
        boolean quantity = visibility.shows(SheetColumn.QUANTITY);
        boolean price = visibility.mode().showsLines() || line.isAllowance() && visibility.mode().showsSections();
        return new SheetLine(line.getKey(), visibility.shows(SheetColumn.COST_CODE) ? terms.costCode() : null, terms.name(),
                visibility.shows(SheetColumn.DESCRIPTION) ? terms.description() : null, quantity ? terms.quantity() : null,
                quantity ? terms.unit() : null, cost ? terms.unitCost() : null, cost ? terms.markup() : null,
                price ? money(line.getPriceMinor()) : null, line.isAllowance(), line.isCredit(), terms.clientNote());
    }

    private SheetTotals totals(Totals totals, RevisionTerms head) {
        int days = head.durationDays() == 0 ? 0 : head.durationDays() + totals.extraDays();
        return new SheetTotals(money(totals.subtotalMinor()), money(totals.taxableMinor()), head.taxName(), head.taxRate(),
                money(totals.taxMinor()), money(totals.totalMinor()), money(totals.depositMinor()), days);
    }

    private Money money(long minor) {
        return new Money(minor, contents.revision().getCurrency());
    }
}
