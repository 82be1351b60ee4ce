package org.plumbline.web.proposal;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.proposal.boundary.ProposalSheet.SheetGroup;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.tag.Format;
import org.plumbline.web.shared.tag.Markup;

/** Draws choices of a proposal: each group's options side by side, as inputs of the form {@code choice} while they can be taken. */
class SheetChoices {

    private final Markup out;
    private final Msg msg;
    private final ProposalPhrasesBacking phrases;
    private final SheetLines lines;
    private final Map<Long, Long> taxed;

    /** @param taxed what options add to the taxable sum; null where none can be taken */
    SheetChoices(Markup out, Msg msg, ProposalPhrasesBacking phrases, SheetLines lines, Map<Long, Long> taxed) {
        this.out = out;
        this.msg = msg;
        this.phrases = phrases;
        this.lines = lines;
        this.taxed = taxed;
    }

    void write(List<SheetGroup> groups) throws IOException {
        for (SheetGroup group : groups) {
            out.start("fieldset", "choice").start("legend", null).line("span", "choice-title", group.title()).text(" ");
            out.line("span", "small muted", msg.get("proposal_sheet.group." + group.kind())).end("legend").start("div", "cards");
            for (SheetOption option : group.options()) {
                write(group, option);
            }
            out.end("div").end("fieldset");
        }
    }

    private void write(SheetGroup group, SheetOption option) throws IOException {
        SheetLine line = option.line();
        out.start("div", option.chosen() ? "option option-taken" : "option").with("id", "l" + line.key());
        if (option.pictureId() != 0) {
            out.start("img", null).with("src", picture(option.pictureId())).with("width", 480).with("height", 360).with("loading", "lazy")
                    .with("alt", msg.of("proposal_sheet.option.photo", line.name())).end("img");
        }
        out.start("div", "option-text").start("p", "option-name");
        if (taxed != null) {
            input(group, option);
        } else {
            taken(option);
        }
        out.line("p", "option-price", phrases.difference(group, option));
        out.line("p", "small", option.extraDays() > 0 ? msg.of("proposal_sheet.option.days", option.extraDays()) : null);
        lines.description(line);
        out.line("p", "small muted", line.allowance() ? msg.get("proposal_sheet.allowance.option") : null);
        lines.note(line);
        if (line.price() != null) {
            out.line("p", "small muted", msg.of("proposal_sheet.option.whole", Format.money(line.price(), null, null)));
        }
        lines.question(line);
        out.end("div").end("div");
    }

    /** What the script needs to show a new total at once stands in the input's data. */
    private void input(SheetGroup group, SheetOption option) throws IOException {
        SheetLine line = option.line();
        String id = "o" + line.key();
        out.start("input", null).with("type", "PICK_ONE".equals(String.valueOf(group.kind())) ? "radio" : "checkbox").with("form", "choice")
                .with("name", "g" + group.key()).with("id", id).with("value", line.key()).with("checked", option.chosen() ? "checked" : null)
                .with("data-difference", option.difference().minor()).with("data-taxed", taxed.getOrDefault(line.key(), 0L))
                .with("data-days", option.extraDays()).end("input");
        out.start("label", null).with("for", id).text(line.name()).end("label").end("p");
    }

    private void taken(SheetOption option) throws IOException {
        if (option.chosen()) {
            out.icon("check-circle");
        }
        out.line("strong", null, option.line().name()).end("p");
        out.line("p", "option-mark small", option.chosen() ? msg.get("proposal_sheet.option.taken") : null);
    }

    private static String picture(long id) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/picture/" + id + "?w=480";
    }
}
