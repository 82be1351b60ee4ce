package org.plumbline.web.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import org.plumbline.proposal.boundary.DraftState;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.ProposalDraftService;

/** Makes the change that a page describes. */
@RequestScoped
public class DraftChange {

    @EJB
    private ProposalDraftService drafts;

    DraftState make(long proposalId, JsonObject change) {
        DraftVersion on = new DraftVersion(proposalId, DraftJson.number(change, "version"), DraftJson.text(change, "change"));
        return switch (DraftJson.text(change, "what")) {
            case "head" -> drafts.writeHead(on, DraftJson.head(change));
            case "section.add" -> drafts.addSection(on, title(change));
            case "section.rename" -> drafts.renameSection(on, key(change), title(change));
            case "section.move" -> drafts.moveSection(on, key(change), place(change));
            case "section.remove" -> drafts.removeSection(on, key(change));
            case "group.add" -> drafts.addGroup(on, section(change), title(change), kind(change));
            case "group.write" -> drafts.writeGroup(on, key(change), title(change), kind(change));
            case "group.move" -> drafts.moveGroup(on, key(change), section(change), place(change));
            case "group.remove" -> drafts.removeGroup(on, key(change));
            case "line.add" -> drafts.addLine(on, section(change), DraftJson.number(change, "group"), place(change), DraftJson.line(change));
            case "line.write" -> drafts.writeLine(on, key(change), DraftJson.line(change));
            case "line.move" -> drafts.moveLine(on, key(change), section(change), DraftJson.number(change, "group"), place(change));
            case "line.remove" -> drafts.removeLine(on, key(change));
            case "line.prefer" -> drafts.prefer(on, key(change), change.getBoolean("byDefault", false));
            case "line.show" -> drafts.show(on, key(change), DraftJson.number(change, "picture"));
            case "line.plain" -> drafts.illustrate(on, key(change), null, "");
            default -> throw new BadRequestException("what");
        };
    }

    private static long key(JsonObject change) {
        return DraftJson.number(change, "key");
    }

    private static long section(JsonObject change) {
        return DraftJson.number(change, "section");
    }

    private static int place(JsonObject change) {
        return (int) Math.max(0, Math.min(DraftJson.number(change, "place"), Integer.MAX_VALUE));
    }

    private static String title(JsonObject change) {
        return DraftJson.text(change, "title");
    }

    private static String kind(JsonObject change) {
        return DraftJson.text(change, "kind");
    }
}
