package org.plumbline.web.proposal;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.ProposalSheet;
import org.plumbline.proposal.boundary.ProposalSheet.SheetSection;
import org.plumbline.web.shared.Beans;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.tag.Format;
import org.plumbline.web.shared.tag.Markup;

/**
 * {@code pr:sections}: the sections of a proposal with their lines and options, as a client reads them. Attributes: {@code offer}
 * (a {@link ClientProposal}), {@code choosing} (whether options are inputs of the form {@code choice}), {@code asking} (whether each line
 * has a way to a question).
 *
 * <p>Decision: Java and not markup, because this is the page that clients wait for and a proposal has hundreds of lines: as nested
 * repetitions with their expressions it took two thirds of the server's time for the page.
 */
@FacesComponent(value = SheetSections.TYPE, createTag = true, tagName = "sections", namespace = "urn:plumbline:proposal")
public class SheetSections extends UIComponentBase {

    static final String TYPE = "plumbline.SheetSections";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ClientProposal offer = (ClientProposal) getAttributes().get("offer");
        ProposalSheet sheet = offer.sheet();
        Msg msg = Beans.of(Msg.class);
        ProposalPhrasesBacking phrases = Beans.of(ProposalPhrasesBacking.class);
        Markup out = new Markup(context.getResponseWriter());
        SheetLines lines = new SheetLines(out, msg, phrases, isTrue("asking") ? sheet.proposalId() : 0);
        SheetChoices choices = new SheetChoices(out, msg, phrases, lines, isTrue("choosing") ? offer.sums().taxed() : null);
        for (SheetSection section : sheet.sections()) {
            String heading = "s" + section.key();
            out.start("section", "offer-section").with("data-seen", section.key()).with("aria-labelledby", heading);
            out.start("div", "offer-section-head").start("h2", null).with("id", heading).text(section.title()).end("h2");
            if (section.sum() != null) {
                out.start("p", "money").start("span", "sr-only").text(msg.get("proposal_sheet.section.sum") + " ").end("span");
                out.start("span", null).with("data-section", section.key()).with("data-minor", section.sum().minor()).text(Format.money(section.sum(), null, null)).end("span").end("p");
            }
            out.end("div");
            lines.write(section.lines());
            choices.write(section.groups());
            out.end("section");
        }
    }

    private boolean isTrue(String name) {
        return Boolean.TRUE.equals(getAttributes().get(name));
    }
}
