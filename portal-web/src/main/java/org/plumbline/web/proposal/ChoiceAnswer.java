package org.plumbline.web.proposal;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.ProposalSheet.SheetTotals;
import org.plumbline.shared.Money;
import org.plumbline.web.shared.tag.Format;

/**
 * What our script is told after it has kept the options: what they come to, as the page would say it, and as digits for the next sum.
 * Amounts and keys are text, because a number of JSON loses the last digits of 63 bits. It is made from the reader's own sheet.
 */
@RequestScoped
public class ChoiceAnswer {

    private static final String JSON_TYPE = "application/json";

    @Inject
    private HttpServletRequest request;

    @Inject
    private ProposalPhrasesBacking phrases;

    boolean isWanted() {
        return JSON_TYPE.equals(request.getHeader("Accept"));
    }

    void send(ClientProposal page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType(JSON_TYPE + ";charset=UTF-8");
        external.setResponseHeader("Cache-Control", "no-store");
        try {
            external.getResponseOutputWriter().write(figures(page).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the figures could not be sent", e);
        }
        faces.responseComplete();
    }

    JsonObject figures(ClientProposal page) {
        SheetTotals totals = page.sheet().totals();
        JsonObjectBuilder sections = JSON.createObjectBuilder();
        page.sheet().sections().stream().filter(section -> section.sum() != null)
                .forEach(section -> sections.add(Long.toString(section.key()), JSON.createObjectBuilder().add("minor", Long.toString(section.sum().minor()))
                        .add("text", text(section.sum()))));
        return JSON.createObjectBuilder()
                .add("subtotal", Long.toString(totals.subtotal().minor()))
                .add("taxable", Long.toString(page.sums().taxable()))
                .add("days", phrases.days(page.sheet()))
                .add("texts", JSON.createObjectBuilder().add("subtotal", text(totals.subtotal())).add("rule", phrases.taxRule(totals))
                        .add("tax", text(totals.tax())).add("total", text(totals.total())).add("deposit", text(totals.deposit()))
                        .add("days", Integer.toString(phrases.days(page.sheet()))))
                .add("sections", sections).build();
    }

    private static String text(Money money) {
        return Format.money(money, null, null);
    }
}
