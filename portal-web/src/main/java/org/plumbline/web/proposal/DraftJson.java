package org.plumbline.web.proposal;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftGroup;
import org.plumbline.proposal.boundary.DraftContent.DraftLine;
import org.plumbline.proposal.boundary.DraftContent.DraftSection;
import org.plumbline.proposal.boundary.DraftState;
import org.plumbline.proposal.boundary.HeadDraft;
import org.plumbline.proposal.boundary.LineDraft;
import org.plumbline.shared.RejectedInputException;

/** A draft as JSON. Keys, versions, amounts and numbers are text: a number of JSON loses the last digits of 63 bits. */
final class DraftJson {

    private DraftJson() {
    }

    static JsonObjectBuilder content(DraftContent content) {
        JsonArrayBuilder sections = JSON.createArrayBuilder();
        content.sections().forEach(section -> sections.add(section(section)));
        return JSON.createObjectBuilder().add("head", head(content.head())).add("sections", sections).add("state", state(content.state()))
                .add("editedBy", content.editedBy());
    }

    static JsonObjectBuilder state(DraftState state) {
        JsonObjectBuilder sums = JSON.createObjectBuilder();
        state.sectionsMinor().forEach((key, sum) -> sums.add(key.toString(), sum.toString()));
        return JSON.createObjectBuilder().add("version", text(state.version())).add("key", text(state.key())).add("price", text(state.priceMinor()))
                .add("subtotal", text(state.subtotalMinor())).add("taxable", text(state.taxableMinor())).add("tax", text(state.taxMinor()))
                .add("total", text(state.totalMinor())).add("deposit", text(state.depositMinor())).add("sections", sums)
                .add("pictureId", text(state.pictureId()));
    }

    private static JsonObjectBuilder head(HeadDraft head) {
        return JSON.createObjectBuilder().add("title", head.title()).add("taxName", head.taxName()).add("taxRate", TypedNumber.text(head.taxRate()))
                .add("intro", head.intro()).add("terms", head.terms()).add("internalNote", head.internalNote())
                .add("depositKind", head.depositKind()).add("depositValue", TypedNumber.text(head.depositValue()))
                .add("durationDays", Integer.toString(head.durationDays()))
                .add("validUntil", head.validUntil() == null ? "" : head.validUntil().toString());
    }

    private static JsonObjectBuilder section(DraftSection section) {
        JsonArrayBuilder groups = JSON.createArrayBuilder();
        section.groups().forEach(group -> groups.add(group(group)));
        return JSON.createObjectBuilder().add("key", text(section.key())).add("title", section.title()).add("lines", lines(section.lines()))
                .add("groups", groups);
    }

    private static JsonObjectBuilder group(DraftGroup group) {
        return JSON.createObjectBuilder().add("key", text(group.key())).add("title", group.title()).add("kind", group.kind())
                .add("lines", lines(group.options()));
    }

    private static JsonArrayBuilder lines(List<DraftLine> lines) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        lines.forEach(line -> array.add(line(line)));
        return array;
    }

    private static JsonObjectBuilder line(DraftLine line) {
        LineDraft terms = line.terms();
        return JSON.createObjectBuilder().add("key", text(line.key())).add("byDefault", line.byDefault()).add("pictureId", text(line.pictureId()))
                .add("costCode", terms.costCode()).add("name", terms.name()).add("description", terms.description())
                .add("quantity", TypedNumber.text(terms.quantity())).add("unit", terms.unit()).add("unitCost", TypedNumber.amount(terms.unitCost()))
                .add("markup", TypedNumber.text(terms.markup())).add("taxable", terms.taxable()).add("allowance", terms.allowance())
                .add("extraDays", Integer.toString(terms.extraDays())).add("clientNote", terms.clientNote()).add("internalNote", terms.internalNote());
    }

    static LineDraft line(JsonObject json) {
        return new LineDraft(text(json, "costCode"), text(json, "name"), text(json, "description"),
                TypedNumber.read("quantity", text(json, "quantity"), BigDecimal.ONE), text(json, "unit"),
                TypedNumber.read("unitCost", text(json, "unitCost"), BigDecimal.ZERO),
                TypedNumber.read("markup", text(json, "markup"), BigDecimal.ZERO), json.getBoolean("taxable", false),
                json.getBoolean("allowance", false), TypedNumber.whole("extraDays", text(json, "extraDays")), text(json, "clientNote"),
                text(json, "internalNote"));
    }

    static HeadDraft head(JsonObject json) {
        return new HeadDraft(text(json, "title"), text(json, "taxName"), TypedNumber.read("taxRate", text(json, "taxRate"), BigDecimal.ZERO),
                text(json, "intro"), text(json, "terms"), text(json, "internalNote"), text(json, "depositKind"),
                TypedNumber.read("depositValue", text(json, "depositValue"), BigDecimal.ZERO),
                TypedNumber.whole("durationDays", text(json, "durationDays")), day("validUntil", text(json, "validUntil")));
    }

    /** A day as date inputs write it, null for none. @throws RejectedInputException when it is no day */
    static LocalDate day(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            throw new RejectedInputException(field, "proposal_edit.day");
        }
    }

    /** A key or version. @throws BadRequestException when there is none: no page of ours sends that */
    static long number(JsonObject json, String name) {
        try {
            return Long.parseLong(text(json, name));
        } catch (NumberFormatException noNumber) {
            throw new BadRequestException(name, noNumber);
        }
    }

    static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonString string ? string.getString() : "";
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
