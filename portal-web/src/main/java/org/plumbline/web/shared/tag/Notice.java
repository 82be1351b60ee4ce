package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code pl:notice}: something to know, in a tint. Attributes: {@code kind}: {@code info} (default), {@code success}, {@code warning},
 * {@code danger} (read out at once); {@code title}. What it says stands inside.
 */
@FacesComponent(Notice.TYPE)
public class Notice extends Piece {

    static final String TYPE = "plumbline.Notice";

    public Notice() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String kind = attribute("kind", "info");
        begin(context.getResponseWriter(), kind, "danger".equals(kind));
        line(context.getResponseWriter(), "strong", null, attribute("title"));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        end(context.getResponseWriter());
    }

    static void begin(ResponseWriter writer, String kind, boolean urgent) throws IOException {
        start(writer, "div", "notice notice-" + kind);
        writer.writeAttribute("role", urgent ? "alert" : "status", null);
        Tags.icon(writer, icon(kind));
        start(writer, "div", null);
    }

    static void end(ResponseWriter writer) throws IOException {
        writer.endElement("div");
        writer.endElement("div");
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "info" -> "info";
            case "success" -> "check-circle";
            default -> "alert";
        };
    }
}
