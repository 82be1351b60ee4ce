package org.plumbline.web.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.ProposalSheet;
import org.plumbline.proposal.boundary.ProposalSheet.SheetGroup;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.proposal.boundary.ProposalSheet.SheetTotals;
import org.plumbline.proposal.boundary.SheetChanges;
import org.plumbline.shared.Money;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;
import org.plumbline.web.shared.tag.Format;

/** How a sheet's figures are put in words, for the reader of the page. */
@Named
@RequestScoped
public class ProposalPhrasesBacking {

    @Inject
    private Msg msg;

    @Inject
    private Ui ui;

    /** Where the proposal stands for this reader: the end of the keys of what the page says of it. */
    public String state(ClientProposal page) {
        ProposalSheet sheet = page.sheet();
        String status = String.valueOf(sheet.status());
        if (!"SENT".equals(status)) {
            return status;
        }
        if (page.mine() != null) {
            return "WAITING";
        }
        if (sheet.expired()) {
            return "EXPIRED";
        }
        return page.decidable() ? "OPEN" : page.decider() ? "NOT_YET" : "READING";
    }

    /** A kind of notice or badge for it. */
    public String kind(ClientProposal page) {
        return switch (state(page)) {
            case "ACCEPTED" -> "success";
            case "EXPIRED" -> "warning";
            default -> "info";
        };
    }

    /** What an option changes in the price, before tax. */
    public String difference(SheetGroup group, SheetOption option) {
        long minor = option.difference().minor();
        if (minor == 0) {
            return msg.get(option.byDefault() ? "proposal_sheet.option.included" : "proposal_sheet.option.same");
        }
        boolean first = "PICK_ONE".equals(String.valueOf(group.kind()));
        String amount = money(new Money(Math.abs(minor), option.difference().currency()));
        return minor < 0 ? msg.of("proposal_sheet.option.saves", amount)
                : msg.of(first ? "proposal_sheet.option.more" : "proposal_sheet.option.adds", amount);
    }

    /** Which rate on which sum. */
    public String taxRule(SheetTotals totals) {
        return msg.of("proposal_sheet.tax.rule", number(totals.taxRate()), money(totals.taxable()));
    }

    /** How much of something, or nothing where that is kept from the reader. */
    public String quantity(SheetLine line) {
        return line.quantity() == null ? "" : number(line.quantity()) + " " + line.unit();
    }

    /** An amount that is a difference, with its sign. */
    public String signed(Money difference) {
        return (difference.minor() > 0 ? "+" : "") + money(difference);
    }

    /** Whether anything is said of how long the work takes: in all, or by an option. */
    public boolean hasDays(ProposalSheet sheet) {
        return sheet.totals().days() != 0 || sheet.sections().stream().flatMap(section -> section.groups().stream())
                .flatMap(group -> group.options().stream()).anyMatch(option -> option.extraDays() != 0);
    }

    /** Working days in all; where the proposal doesn't say, those that the options taken add. */
    public int days(ProposalSheet sheet) {
        return sheet.totals().days() != 0 ? sheet.totals().days() : sheet.extraDays();
    }

    /** How much longer or shorter the work takes. */
    public String days(SheetChanges changes) {
        return changes.days() > 0 ? msg.of("proposal_sheet.changes.longer", changes.days())
                : msg.of("proposal_sheet.changes.shorter", -changes.days());
    }

    /** The last day to accept, in words. */
    public String day(SheetChanges.Bounds bounds) {
        return bounds.until() == null ? msg.get("proposal_sheet.changes.no_until") : Format.date(bounds.until(), "long");
    }

    /** A price, or a dash where there is none to see. */
    public String price(SheetLine line) {
        return line.price() == null ? msg.get("proposal_sheet.changes.no_price") : money(line.price());
    }

    public String number(BigDecimal number) {
        return Format.number(number);
    }

    /** Until when the proposal can, or could, be accepted, in the project's time zone. */
    public String until(ClientProposal page) {
        String day = Format.date(page.sheet().validUntil(), "long");
        String zone = page.zone().getDisplayName(TextStyle.FULL, ui.getLocale());
        return page.sheet().expired() ? msg.of("proposal_sheet.was_valid", day, zone) : msg.of("proposal_sheet.valid", day, zone);
    }

    /** When the last day is over: the same moment for everybody who decides, wherever they are. */
    public Instant end(ClientProposal page) {
        return page.sheet().validUntil().plusDays(1).atStartOfDay(page.zone()).toInstant();
    }

    /** Whether there is anything to choose. */
    public boolean hasOptions(ProposalSheet sheet) {
        return sheet.sections().stream().anyMatch(section -> !section.groups().isEmpty());
    }

    /** The options that are taken, each with the name of its choice. */
    public List<String> taken(ProposalSheet sheet) {
        return sheet.sections().stream().flatMap(section -> section.groups().stream())
                .flatMap(group -> group.options().stream().filter(SheetOption::chosen)
                        .map(option -> msg.of("proposal_sheet.taken.one", group.title(), option.line().name()))).toList();
    }

    /** Whether the page is being drawn: while a form is read, its rows are of no interest and need not be fetched. */
    public boolean isDrawing() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private static String money(Money money) {
        return Format.money(money, null, null);
    }
}
