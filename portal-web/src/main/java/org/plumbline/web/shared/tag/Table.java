package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code pl:table}: rows that are a table where there is room and cards on a phone. Roles are written out because {@code display}
 * of the card layout would take the table's meaning from assistive technology.
 * <p>Attributes: {@code value} (a list), {@code var}, {@code caption} (needed; read out, and shown when {@code showCaption}).
 * Children: {@code pl:column}. Facet {@code empty}: drawn instead of an empty table.
 */
@FacesComponent(Table.TYPE)
public class Table extends UIData {

    static final String TYPE = "plumbline.Table";

    public Table() {
        setRendererType(null);
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        UIComponent empty = getFacet("empty");
        if (getRowCount() == 0 && empty != null) {
            empty.encodeAll(context);
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        List<Column> columns = getChildren().stream().filter(Column.class::isInstance).map(Column.class::cast)
                .filter(UIComponent::isRendered).toList();
        // the room is measured, the wrap is dressed: an element cannot be styled by its own width
        start(writer, "div", "table-room", null);
        start(writer, "div", "table-wrap", null);
        start(writer, "table", "table", "table");
        writer.writeAttribute("id", getClientId(context), null);
        start(writer, "caption", Tags.isTrue(this, "showCaption") ? null : "sr-only", null);
        writer.writeText(Tags.attribute(this, "caption", ""), null);
        writer.endElement("caption");
        head(writer, columns);
        body(context, writer, columns);
        writer.endElement("table");
        writer.endElement("div");
        writer.endElement("div");
    }

    private static void head(ResponseWriter writer, List<Column> columns) throws IOException {
        start(writer, "thead", null, "rowgroup");
        start(writer, "tr", null, "row");
        for (Column column : columns) {
            start(writer, "th", "col-" + column.kind(), "columnheader");
            writer.writeAttribute("scope", "col", null);
            writer.writeText(column.label(), null);
            writer.endElement("th");
        }
        writer.endElement("tr");
        writer.endElement("thead");
    }

    private void body(FacesContext context, ResponseWriter writer, List<Column> columns) throws IOException {
        start(writer, "tbody", null, "rowgroup");
        for (int row = getFirst(); ; row++) {
            setRowIndex(row);
            if (!isRowAvailable()) {
                break;
            }
            start(writer, "tr", null, "row");
            for (Column column : columns) {
                cell(context, writer, column);
            }
            writer.endElement("tr");
        }
        setRowIndex(-1);
        writer.endElement("tbody");
    }

    private static void cell(FacesContext context, ResponseWriter writer, Column column) throws IOException {
        String element = column.isMain() ? "th" : "td";
        start(writer, element, "col-" + column.kind(), column.isMain() ? "rowheader" : "cell");
        if (column.isMain()) {
            writer.writeAttribute("scope", "row", null);
        } else {
            writer.writeAttribute("data-label", column.label(), null);
        }
        for (UIComponent child : column.getChildren()) {
            child.encodeAll(context);
        }
        writer.endElement(element);
    }

    private static void start(ResponseWriter writer, String element, String styleClass, String role) throws IOException {
        new Markup(writer).start(element, styleClass).with("role", role);
    }
}
