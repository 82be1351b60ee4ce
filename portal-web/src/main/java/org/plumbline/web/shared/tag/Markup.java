package org.plumbline.web.shared.tag;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes markup in the order it is read, for components that draw many rows. Texts and attributes are escaped. */
public final class Markup {

    private final ResponseWriter writer;

    public Markup(ResponseWriter writer) {
        this.writer = writer;
    }

    /** @param styleClass null for none */
    public Markup start(String element, String styleClass) throws IOException {
        writer.startElement(element, null);
        return with("class", styleClass);
    }

    /** An attribute of the element just started; none when its value is null. */
    public Markup with(String attribute, Object value) throws IOException {
        if (value != null) {
            writer.writeAttribute(attribute, value, null);
        }
        return this;
    }

    /** Nothing when it is null. */
    public Markup text(String text) throws IOException {
        if (text != null) {
            writer.writeText(text, null);
        }
        return this;
    }

    public Markup end(String element) throws IOException {
        writer.endElement(element);
        return this;
    }

    /** An element with a text; nothing at all when there is no text. */
    public Markup line(String element, String styleClass, String text) throws IOException {
        return text == null || text.isEmpty() ? this : start(element, styleClass).text(text).end(element);
    }

    public Markup icon(String name) throws IOException {
        Tags.icon(writer, name);
        return this;
    }
}
