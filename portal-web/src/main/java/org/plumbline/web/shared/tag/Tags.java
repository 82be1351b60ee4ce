package org.plumbline.web.shared.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.plumbline.web.shared.Beans;
import org.plumbline.web.shared.Icons;
import org.plumbline.web.shared.Msg;

/** What the components of this package share: reading an attribute, a text, an icon. Components are no beans, hence the look-up. */
final class Tags {

    private Tags() {
    }

    static String attribute(UIComponent component, String name) {
        Object value = component.getAttributes().get(name);
        return value == null ? null : value.toString();
    }

    static String attribute(UIComponent component, String name, String otherwise) {
        String value = attribute(component, name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    static boolean isTrue(UIComponent component, String name) {
        return Boolean.parseBoolean(attribute(component, name));
    }

    static String text(String key) {
        return Beans.of(Msg.class).get(key);
    }

    static String text(String key, Object... arguments) {
        return Beans.of(Msg.class).of(key, arguments);
    }

    /** Writes an icon; the markup is our own file and needs no escaping. */
    static void icon(ResponseWriter writer, String name) throws IOException {
        writer.write(Beans.of(Icons.class).svg(name));
    }
}
