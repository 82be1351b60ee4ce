package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.plumbline.web.shared.Beans;
import org.plumbline.web.shared.Can;
import org.plumbline.web.shared.Ui;

/**
 * {@code pl:area}: an area of the portal as a list item of the navigation, drawn for whoever may enter. Attributes: {@code to} (needed): its
 * first page, {@code label} (needed), {@code action}: what one must be allowed to attempt, {@code within}: the path below which one is in it,
 * else {@code to}, {@code icon}. Inside: a count.
 */
@FacesComponent(Area.TYPE)
public class Area extends Piece {

    static final String TYPE = "plumbline.Area";

    public Area() {
        super(TYPE);
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        String action = attribute("action");
        if (isRendered() && (action == null || Beans.of(Can.class).attempt(action))) {
            super.encodeAll(context);
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String to = attribute("to");
        start(writer, "li", null);
        start(writer, "a", null);
        writer.writeAttribute("href", context.getExternalContext().getRequestContextPath() + to, null);
        if (Beans.of(Ui.class).at(attribute("within", to))) {
            writer.writeAttribute("aria-current", "page", null);
        }
        String icon = attribute("icon");
        if (icon != null) {
            Tags.icon(writer, icon);
        }
        writer.writeText(attribute("label"), null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("a");
        writer.endElement("li");
    }
}
