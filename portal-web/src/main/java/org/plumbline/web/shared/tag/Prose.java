package org.plumbline.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code pl:prose}: what somebody has written, line by line as they wrote it, with the web addresses in it as links. Everything else stays
 * text, and a link tells the site it leads to nothing of where it stood. Attributes: {@code value}; {@code names}, of people it speaks to, each
 * written behind an @ and marked there.
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
            write(writer, text.substring(written, address.start()));
            writer.startElement("a", null);
            writer.writeURIAttribute("href", address.group(), null);
            writer.writeAttribute("rel", "noopener noreferrer nofollow", null);
            writer.writeText(address.group(), null);
            writer.endElement("a");
            written = address.end();
        }
        write(writer, text.substring(written));
        writer.endElement("p");
    }

    /** The same rule as {@code drawing.js}. */
    private void write(ResponseWriter writer, String text) throws IOException {
        int written = 0;
        if (getAttributes().get("names") instanceof Collection<?> names && !names.isEmpty()) {
            Matcher name = Pattern.compile(names.stream().map(each -> Pattern.quote("@" + each)).collect(Collectors.joining("|"))).matcher(text);
            while (name.find()) {
                writer.writeText(text.substring(written, name.start()), null);
                start(writer, "strong", "mention");
                writer.writeText(name.group(), null);
                writer.endElement("strong");
                written = name.end();
            }
        }
        writer.writeText(text.substring(written), null);
    }
}
