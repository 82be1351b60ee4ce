package org.plumbline.web.shared.tag;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code pl:messages}: what happened, at the top of a page or form. Messages of the whole page become notices; errors of fields become
 * one summary whose entries lead to their field, because a person on a phone or with a screen reader doesn't see the red line below.
 */
@FacesComponent(Messages.TYPE)
public class Messages extends Piece {

    static final String TYPE = "plumbline.Messages";

    public Messages() {
        super(TYPE);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("div", null);
        writer.writeAttribute("id", getClientId(context), null);
        writer.writeAttribute("class", "messages", null);
        List<String> fields = new ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null) {
                fields.add(id);
            }
        });
        if (!fields.isEmpty()) {
            summary(context, writer, fields);
        }
        for (FacesMessage message : context.getMessageList(null)) {
            notice(writer, message);
            message.rendered();
        }
        writer.endElement("div");
    }

    private static void summary(FacesContext context, ResponseWriter writer, List<String> fields) throws IOException {
        Notice.begin(writer, "danger", true);
        writer.startElement("strong", null);
        writer.writeText(Tags.text("shared.check_fields", fields.size()), null);
        writer.endElement("strong");
        writer.startElement("ul", null);
        for (String field : fields) {
            for (FacesMessage message : context.getMessageList(field)) {
                writer.startElement("li", null);
                writer.startElement("a", null);
                writer.writeAttribute("href", "#" + field, null);
                writer.writeText(Field.labelOf(context, field).map(label -> label + ": ").orElse("") + message.getSummary(), null);
                message.rendered();
                writer.endElement("a");
                writer.endElement("li");
            }
        }
        writer.endElement("ul");
        Notice.end(writer);
    }

    private static void notice(ResponseWriter writer, FacesMessage message) throws IOException {
        int severity = message.getSeverity().getOrdinal();
        Notice.begin(writer, severity >= FacesMessage.SEVERITY_ERROR.getOrdinal() ? "danger"
                : severity == FacesMessage.SEVERITY_WARN.getOrdinal() ? "warning" : "success",
                severity >= FacesMessage.SEVERITY_WARN.getOrdinal());
        writer.writeText(message.getSummary(), null);
        String detail = message.getDetail();
        if (detail != null && !detail.equals(message.getSummary())) {
            writer.startElement("p", null);
            writer.writeText(detail, null);
            writer.endElement("p");
        }
        Notice.end(writer);
    }
}
