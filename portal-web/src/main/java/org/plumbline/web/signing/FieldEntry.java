package org.plumbline.web.signing;

import org.plumbline.signing.boundary.EnvelopeView.FieldView;
import org.plumbline.signing.boundary.FieldSpot;

/** Where a field stands, as its form has it: the page, and the rest in percent of it. */
public class FieldEntry {

    private String page;
    private String across;
    private String down;
    private String width;
    private String height;

    FieldEntry(FieldView field) {
        page = Integer.toString(field.page());
        across = Numbers.percent(field.across());
        down = Numbers.percent(field.down());
        width = Numbers.percent(field.width());
        height = Numbers.percent(field.height());
    }

    FieldSpot spot(long id, int pages) {
        return new FieldSpot(id, Numbers.whole("page", page, "signing.page", pages), Numbers.fraction("across", across), Numbers.fraction("down", down),
                Numbers.fraction("width", width), Numbers.fraction("height", height));
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getAcross() {
        return across;
    }

    public void setAcross(String across) {
        this.across = across;
    }

    public String getDown() {
        return down;
    }

    public void setDown(String down) {
        this.down = down;
    }

    public String getWidth() {
        return width;
    }

    public void setWidth(String width) {
        this.width = width;
    }

    public String getHeight() {
        return height;
    }

    public void setHeight(String height) {
        this.height = height;
    }
}
