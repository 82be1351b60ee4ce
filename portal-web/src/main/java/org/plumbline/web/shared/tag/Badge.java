package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code pl:badge}: a status in words; its colour only repeats them. Attributes: {@code label} (needed), {@code kind}: {@code neutral}
 * (default), {@code info}, {@code success}, {@code warning}, {@code danger}, {@code accent} (waits for the reader).
 */
@FacesComponent(Badge.TYPE)
public class Badge extends Piece {

    static final String TYPE = "plumbline.Badge";

    public Badge() {
        super(TYPE);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        line(context.getResponseWriter(), "span", "badge badge-" + attribute("kind", "neutral"), attribute("label"));
    }
}
