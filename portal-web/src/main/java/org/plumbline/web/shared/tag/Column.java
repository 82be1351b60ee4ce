package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIColumn;

/**
 * {@code pl:column} of a {@code pl:table}. Attributes: {@code label} (needed; shown beside the value when the row is a card),
 * {@code kind}: {@code text} (default), {@code main} (the row's name: heading of the row and of the card), {@code num} (aligned to the
 * end, figures of equal width), {@code actions}.
 */
@FacesComponent(Column.TYPE)
public class Column extends UIColumn {

    static final String TYPE = "plumbline.Column";

    String label() {
        return Tags.attribute(this, "label", "");
    }

    String kind() {
        return Tags.attribute(this, "kind", "text");
    }

    boolean isMain() {
        return "main".equals(kind());
    }
}
