package org.plumbline.web.shared.tag;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * A component that only writes markup around its children. Java and not a tag file, because a tag file sees the attributes of every
 * tag around it: a badge without a kind, inside a notice of kind danger, would turn red.
 */
abstract class Piece extends UIComponentBase {

    private final String type;

    Piece(String type) {
        this.type = type;
    }

    @Override
    public String getFamily() {
        return type;
    }

    final String attribute(String name) {
        return Tags.attribute(this, name);
    }

    final String attribute(String name, String otherwise) {
        return Tags.attribute(this, name, otherwise);
    }

    static void start(ResponseWriter writer, String element, String styleClass) throws IOException {
        new Markup(writer).start(element, styleClass);
    }

    /** An element with a text; nothing at all when there is no text. */
    static void line(ResponseWriter writer, String element, String styleClass, String text) throws IOException {
        new Markup(writer).line(element, styleClass, text);
    }
}
