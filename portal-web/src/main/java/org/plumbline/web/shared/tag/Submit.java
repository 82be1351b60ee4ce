package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlCommandButton;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code pl:submit}: the button that sends a form, as a real {@code <button>} that can hold an icon and needs no script.
 * <p>Attributes: {@code label} (needed), {@code action} and all else of {@code h:commandButton}, {@code kind}: {@code primary}
 * (default), {@code secondary}, {@code quiet}, {@code danger}, {@code icon}, {@code wide}: over the whole line. Children (a
 * {@code f:param} excepted) are drawn after the label.
 */
@FacesComponent(Submit.TYPE)
public class Submit extends HtmlCommandButton {

    static final String TYPE = "plumbline.Submit";

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String id = getClientId(context);
        writer.startElement("button", this);
        writer.writeAttribute("type", "submit", null);
        writer.writeAttribute("id", id, null);
        writer.writeAttribute("name", id, null);
        writer.writeAttribute("class", "btn btn-" + Tags.attribute(this, "kind", "primary")
                + (Tags.isTrue(this, "wide") ? " btn-wide" : "")
                + (getStyleClass() == null ? "" : " " + getStyleClass()), null);
        if (isDisabled()) {
            writer.writeAttribute("disabled", "disabled", null);
        }
        String icon = Tags.attribute(this, "icon");
        if (icon != null) {
            Tags.icon(writer, icon);
        }
        writer.writeText(Tags.attribute(this, "label", ""), null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("button");
    }
}
