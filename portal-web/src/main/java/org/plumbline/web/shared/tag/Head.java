package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code pl:head}: the heading of a page. Attributes: {@code title} (needed), {@code lead}: one sentence. Inside: the page's actions. */
@FacesComponent(Head.TYPE)
public class Head extends Piece {

    static final String TYPE = "plumbline.Head";

    public Head() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        start(writer, "header", "page-head");
        start(writer, "div", null);
        line(writer, "h1", null, attribute("title"));
        line(writer, "p", "lead", attribute("lead"));
        writer.endElement("div");
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
        writer.endElement("header");
    }
}
