package org.plumbline.integration.openpdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.integration.openpdf.Paper.Cell;
import org.plumbline.proposal.boundary.ProposalPrint;
import org.plumbline.proposal.boundary.ProposalPrint.Letterhead;
import org.plumbline.proposal.boundary.ProposalPrint.Signature;
import org.plumbline.proposal.boundary.ProposalPrinter;
import org.plumbline.proposal.boundary.ProposalSheet;
import org.plumbline.proposal.boundary.ProposalSheet.SheetGroup;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.proposal.boundary.ProposalSheet.SheetSection;
import org.plumbline.proposal.boundary.ProposalSheet.SheetTotals;
import org.plumbline.proposal.entity.ProposalStatus;

/**
 * Prints proposals with OpenPDF, in memory of the library until the document is closed: about 1 MB for 400 lines. No network, hence no
 * timeout and nothing to retry; printing again gives the same pages.
 */
@ApplicationScoped
public class OpenPdfProposalPrinter implements ProposalPrinter {

    @Override
    public void print(ProposalPrint print, OutputStream to) {
        new Printing(print, to).run();
    }

    /** One document under way. */
    private static final class Printing {

        private static final Color INK = new Color(0x1b, 0x1f, 0x27);
        private static final Color GREY = new Color(0x55, 0x5b, 0x66);
        private static final Color TINT = new Color(0xf1, 0xf3, 0xf6);

        private final ProposalPrint print;
        private final ProposalSheet sheet;
        private final Words words;
        private final Paper paper;
        private final Color accent;

        Printing(ProposalPrint print, OutputStream to) {
            this.print = print;
            this.sheet = print.sheet();
            this.words = new Words("print/proposal", print.locale());
            this.accent = Color.decode(print.letterhead().accent());
            String heading = words.of("heading", sheet.number());
            this.paper = new Paper(to, print.locale(), heading + " \u2013 " + sheet.title(), print.letterhead().company(),
                    print.letterhead().company() + " \u00b7 " + heading, page -> words.of("page", page));
        }

        void run() {
            letterhead(print.letterhead());
            paper.text("H1", sheet.title(), strong(20, accent), 25);
            paper.text("P", String.join("  \u00b7  ", facts()), plain(9, GREY), 14);
            paper.space(8);
            paper.text("P", sheet.intro(), plain(10, INK), 14);
            sheet.sections().forEach(this::section);
            totals(sheet.totals());
            if (!sheet.terms().isBlank()) {
                paper.space(18);
                paper.text("H2", words.of("terms"), strong(12, accent), 17);
                paper.text("P", sheet.terms(), plain(9, INK), 13);
            }
            signatures();
            paper.close();
        }

        private void letterhead(Letterhead head) {
            if (head.logo() != null) {
                paper.picture(head.logo(), words.of("logo", head.company()), 150, 60);
            }
            paper.text("P", head.company(), strong(12, INK), 15);
            head.lines().forEach(line -> paper.text("P", line, plain(9, GREY), 12));
            if (!head.license().isEmpty()) {
                paper.text("P", words.of("license", head.license()), plain(9, GREY), 12);
            }
            paper.space(10);
            paper.rule(accent);
            paper.space(18);
        }

        private List<String> facts() {
            List<String> facts = new ArrayList<>(List.of(words.of("heading", sheet.number()), words.of("revision", sheet.revision())));
            if (sheet.validUntil() != null) {
                facts.add(words.of("valid_until", words.day(sheet.validUntil())));
            }
            return facts;
        }

        private void section(SheetSection section) {
            paper.space(14);
            paper.demand(70);
            String title = section.sum() == null ? section.title() : words.of("section_sum", section.title(), words.money(section.sum()));
            paper.text("H2", title, strong(12, accent), 17);
            paper.space(2);
            if (!section.lines().isEmpty()) {
                paper.beginTable(this::head);
                section.lines().forEach(line -> line(line, "", ""));
                paper.endTable();
            }
            section.groups().forEach(this::group);
        }

        private void head() {
            Font font = strong(8, GREY);
            paper.row("TH", 11, TINT, List.of(cell(0, 0.62f, Element.ALIGN_LEFT, new Phrase(words.of("item"), font)),
                    cell(0.63f, 0.8f, Element.ALIGN_RIGHT, new Phrase(words.of("quantity"), font)),
                    cell(0.8f, 1, Element.ALIGN_RIGHT, new Phrase(words.of("price"), font))));
        }

        private void group(SheetGroup group) {
            paper.space(6);
            paper.demand(60);
            paper.text("H3", words.of("choice", group.title()), strong(10, INK), 14);
            paper.beginTable(this::head);
            group.options().forEach(option -> line(option.line(), words.of(option.chosen() ? "chosen" : "not_chosen"), difference(group, option)));
            paper.endTable();
        }

        private String difference(SheetGroup group, SheetOption option) {
            if (option.difference().minor() == 0) {
                return "";
            }
            boolean compared = "PICK_ONE".equals(group.kind().name());
            return compared ? words.of("difference", words.change(option.difference())) : words.of("adds", words.money(option.difference()));
        }

        private void line(SheetLine line, String mark, String difference) {
            List<Phrase> texts = new ArrayList<>();
            texts.add(new Phrase(line.name() + (mark.isEmpty() ? "" : "  \u2013  " + mark), strong(9, INK)));
            add(texts, line.costCode());
            add(texts, line.description());
            add(texts, line.allowance() ? words.of("allowance") : "");
            add(texts, line.clientNote());
            add(texts, difference);
            add(texts, cost(line));
            String quantity = line.quantity() == null ? "" : words.number(line.quantity()) + " " + line.unit();
            paper.row("TD", 12, null, List.of(new Cell(0, 0.62f, Element.ALIGN_LEFT, texts),
                    cell(0.63f, 0.8f, Element.ALIGN_RIGHT, new Phrase(quantity, plain(9, INK))),
                    cell(0.8f, 1, Element.ALIGN_RIGHT, new Phrase(line.price() == null ? "" : words.money(line.price()), plain(9, INK)))));
        }

        private String cost(SheetLine line) {
            return line.unitCost() == null ? ""
                    : words.of("unit_cost") + " " + words.number(line.unitCost()) + "  \u00b7  " + words.of("markup") + " "
                            + words.number(line.markup()) + "%";
        }

        private void add(List<Phrase> texts, String text) {
            if (text != null && !text.isBlank()) {
                texts.add(new Phrase(text, plain(8, GREY)));
            }
        }

        private void totals(SheetTotals totals) {
            paper.space(16);
            paper.demand(110);
            if (!sheet.wholeShown()) {
                paper.text("P", words.of("not_all"), plain(9, GREY), 13);
                paper.space(4);
            }
            paper.rule(accent);
            paper.beginTable(() -> { });
            amount(words.of("subtotal"), words.money(totals.subtotal()), 10, false);
            if (totals.tax().minor() != 0) {
                String name = totals.taxName().isEmpty() ? words.of("tax_name") : totals.taxName();
                amount(words.of("tax", name, words.number(totals.taxRate()), words.money(totals.taxable())), words.money(totals.tax()), 10, false);
            }
            amount(words.of("total"), words.money(totals.total()), 13, true);
            if (totals.deposit().minor() != 0) {
                amount(words.of("deposit"), words.money(totals.deposit()), 10, false);
            }
            if (totals.days() != 0) {
                amount(words.of("days"), String.valueOf(totals.days()), 10, false);
            }
            paper.endTable();
        }

        private void amount(String label, String value, float size, boolean strong) {
            Font font = strong ? strong(size, INK) : plain(size, INK);
            paper.row("TD", size + 4, strong ? TINT : null, List.of(cell(0, 0.7f, Element.ALIGN_LEFT, new Phrase(label, font)),
                    cell(0.7f, 1, Element.ALIGN_RIGHT, new Phrase(value, font))));
        }

        private void signatures() {
            if (print.signatures().isEmpty()) {
                return;
            }
            paper.space(18);
            paper.demand(80);
            paper.text("H2", words.of("accepted"), strong(12, accent), 17);
            for (Signature signature : print.signatures()) {
                paper.text("P", words.of("accepted_line", signature.signedName(), words.moment(signature.at(), print.zone()), signature.device()),
                        plain(10, INK), 14);
                paper.text("P", words.of("accepted_hash", signature.hash()), plain(8, GREY), 12);
                paper.text("P", words.of("accepted_consent", signature.consent()), plain(8, GREY), 12);
            }
            if (print.sheet().status() == ProposalStatus.ACCEPTED) {
                paper.text("P", words.of("accepted_kind", print.letterhead().company()), plain(8, GREY), 12);
            }
        }

        private static Cell cell(float from, float to, int align, Phrase text) {
            return new Cell(from, to, align, List.of(text));
        }

        private Font plain(float size, Color colour) {
            return paper.type().plain(size, colour);
        }

        private Font strong(float size, Color colour) {
            return paper.type().strong(size, colour);
        }
    }
}
