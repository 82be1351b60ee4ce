package org.plumbline.web.proposal;

import java.io.IOException;
import java.util.List;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.tag.Format;
import org.plumbline.web.shared.tag.Markup;

/** Draws lines of a proposal, and what lines and options have in common. */
class SheetLines {

    private final Markup out;
    private final Msg msg;
    private final ProposalPhrasesBacking phrases;
    private final long asking;

    /** @param asking proposal whose lines have a way to a question; 0 for none */
    SheetLines(Markup out, Msg msg, ProposalPhrasesBacking phrases, long asking) {
        this.out = out;
        this.msg = msg;
        this.phrases = phrases;
        this.asking = asking;
    }

    void write(List<SheetLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.start("ul", "lines");
        for (SheetLine line : lines) {
            out.start("li", "line").with("id", "l" + line.key()).start("div", "line-text");
            name(line);
            description(line);
            out.line("p", "small muted", line.allowance() ? msg.get("proposal_sheet.allowance.text") : null);
            note(line);
            if (line.unitCost() != null) {
                out.line("p", "small muted", msg.of("proposal_sheet.cost", phrases.number(line.unitCost()), phrases.number(line.markup())));
            }
            question(line);
            out.end("div").start("p", "line-quantity muted small").text(phrases.quantity(line)).end("p");
            out.start("p", "line-price money").text(Format.money(line.price(), null, null)).end("p").end("li");
        }
        out.end("ul");
    }

    private void name(SheetLine line) throws IOException {
        out.start("p", "line-name");
        if (line.costCode() != null && !line.costCode().isEmpty()) {
            out.line("span", "code muted", line.costCode()).text(" ");
        }
        out.text(line.name());
        if (line.allowance()) {
            out.text(" ").line("span", "badge badge-info", msg.get("proposal_sheet.allowance"));
        }
        if (line.credit()) {
            out.text(" ").line("span", "badge badge-success", msg.get("proposal_sheet.credit"));
        }
        out.end("p");
    }

    void description(SheetLine line) throws IOException {
        out.line("p", "small muted prose", line.description());
    }

    void note(SheetLine line) throws IOException {
        out.line("p", "small note", line.clientNote());
    }

    void question(SheetLine line) throws IOException {
        if (asking != 0) {
            out.start("p", "small").start("a", "ask").with("href", "question.xhtml?id=" + asking + "&line=" + line.key());
            out.text(msg.get("proposal_question.ask")).start("span", "sr-only").text(": " + line.name()).end("span").end("a").end("p");
        }
    }
}
