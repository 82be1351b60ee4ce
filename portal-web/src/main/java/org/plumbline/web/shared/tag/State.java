package org.plumbline.web.shared.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** What stands where content would stand: {@link Empty} or {@link Failure}. The way on (a link, a button) stands inside. */
abstract class State extends Piece {

    private final String styleClass;
    private final String role;
    private final String icon;

    State(String type, String styleClass, String role, String icon) {
        super(type);
        this.styleClass = styleClass;
        this.role = role;
        this.icon = icon;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        start(writer, "div", styleClass);
        if (role != null) {
            writer.writeAttribute("role", role, null);
        }
        start(writer, "span", "state-icon");
        Tags.icon(writer, attribute("icon", icon));
        writer.endElement("span");
        line(writer, "p", "state-title", attribute("title"));
        line(writer, "p", "state-text", attribute("text"));
        if (getChildCount() > 0) {
            start(writer, "div", "actions");
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        if (getChildCount() > 0) {
            writer.endElement("div");
        }
        writer.endElement("div");
    }
}
