package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code pl:prose}: what somebody has written, line by line as they wrote it, with the web addresses in it as links. Everything else stays
 * text, and a link tells the site it leads to nothing of where it stood. Attribute: {@code value}.
 */
@FacesComponent(Prose.TYPE)
public class Prose extends Piece {

    static final String TYPE = "plumbline.Prose";

    /** What ends a sentence or a bracket behind an address is not part of it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,2000}[^\\s<>\".,;:!?'()\\[\\]{}]");

    public Prose() {
        super(TYPE);
    }

    /** The addresses in a text, in their order. */
    static List<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(MatchResult::group).toList();
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String text = attribute("value", "");
        start(writer, "p", "prose");
        Matcher address = ADDRESS.matcher(text);
        int written = 0;
        while (address.find()) {
            writer.writeText(text.substring(written, address.start()), null);
            writer.startElement("a", null);
            writer.writeURIAttribute("href", address.group(), null);
            writer.writeAttribute("rel", "noopener noreferrer nofollow", null);
            writer.writeText(address.group(), null);
            writer.endElement("a");
            written = address.end();
        }
        writer.writeText(text.substring(written), null);
        writer.endElement("p");
    }
}
