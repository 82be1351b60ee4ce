package org.plumbline.integration.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.integration.pdf.Objects.Stream;
import org.plumbline.integration.pdf.Tokens.Name;
import org.plumbline.integration.pdf.Tokens.Ref;
import org.plumbline.integration.pdf.Tokens.Word;

/** Reads what pages say, in the order they draw it. Each drawing is read once, however often it is drawn. */
final class Pages {

    private static final int MOST_PAGES = 300;
    private static final int MOST_PARTS = 200;
    private static final int HIGHEST = 20;
    /** Thousandths of the size of letters: a gap as wide as a space. */
    private static final double GAP = -180;

    private final Objects objects;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final Map<Object, Characters> fonts = new HashMap<>();
    private final Set<Integer> drawn = new HashSet<>();

    Pages(Objects objects, Budget budget) {
        this.objects = objects;
        this.budget = budget;
    }

    /** As much as there is, or the budget allows. */
    String read() {
        int pages = 0;
        try {
            for (Object each : objects.all().values()) {
                if (each instanceof Map<?, ?> map && Objects.isNamed(map.get("Type"), "Page") && pages++ < MOST_PAGES && !budget.isFull()) {
                    page(Objects.table(map));
                }
            }
        } catch (IOException enough) {
            text.append('\n');
        }
        return text.toString();
    }

    private void page(Map<String, Object> page) throws IOException {
        Object contents = objects.value(page.get("Contents"));
        List<?> parts = contents instanceof List<?> list ? list : contents == null ? List.of() : List.of(contents);
        Map<String, Object> resources = resources(page);
        for (int i = 0; i < Math.min(parts.size(), MOST_PARTS); i++) {
            if (objects.value(parts.get(i)) instanceof Stream stream) {
                draw(stream, resources, 0);
            }
        }
        text.append('\n');
    }

    /** Of the page, or of what it is part of. */
    private Map<String, Object> resources(Map<String, Object> page) {
        Map<String, Object> at = page;
        for (int i = 0; i < HIGHEST && !at.containsKey("Resources") && at.containsKey("Parent"); i++) {
            at = objects.tableIn(at, "Parent");
        }
        return objects.tableIn(at, "Resources");
    }

    private void draw(Stream stream, Map<String, Object> resources, int depth) throws IOException {
        if (depth > HIGHEST || !drawn.add(stream.from()) || budget.isFull()) {
            return;
        }
        Tokens tokens = new Tokens(objects.content(stream), 0, budget);
        Characters font = Characters.NONE;
        Object before = null;
        Object last = null;
        for (Object token = tokens.next(); token != null && !budget.isFull(); token = tokens.next()) {
            if (token instanceof Word word) {
                switch (word.text()) {
                    case "Tf" -> font = before instanceof Name name ? font(objects.tableIn(resources, "Font").get(name.text())) : font;
                    case "Tj" -> show(last, font);
                    case "'", "\"" -> {
                        add(" ");
                        show(last, font);
                    }
                    case "TJ" -> showSpaced(last, font);
                    case "Td", "TD", "Tm", "T*", "ET" -> add(" ");
                    case "Do" -> form(last instanceof Name name ? objects.value(objects.tableIn(resources, "XObject").get(name.text())) : null, resources, depth);
                    case "ID" -> skipPicture(tokens);
                    default -> {
                        // draws something that is no text
                    }
                }
            }
            before = last;
            last = token;
        }
    }

    private Characters font(Object reference) throws IOException {
        Object key = reference instanceof Ref ? reference : reference == null ? "" : System.identityHashCode(reference);
        Characters known = fonts.get(key);
        if (known == null) {
            known = objects.value(reference) instanceof Map<?, ?> map ? Characters.of(Objects.table(map), objects, budget) : Characters.NONE;
            fonts.put(key, known);
        }
        return known;
    }

    private void form(Object drawing, Map<String, Object> resources, int depth) throws IOException {
        if (drawing instanceof Stream form && Objects.isNamed(objects.value(form.table().get("Subtype")), "Form")) {
            add(" ");
            draw(form, form.table().containsKey("Resources") ? objects.tableIn(form.table(), "Resources") : resources, depth + 1);
            add(" ");
        }
    }

    private void show(Object string, Characters font) {
        if (string instanceof byte[] codes) {
            add(font.read(codes));
        }
    }

    private void showSpaced(Object strings, Characters font) {
        for (Object each : strings instanceof List<?> list ? list : List.of()) {
            if (each instanceof Double shift && shift < GAP) {
                add(" ");
            }
            show(each, font);
        }
    }

    private void add(String said) {
        if (!said.isEmpty() && budget.find(said.length())) {
            text.append(said);
        }
    }

    /** A picture between the words: bytes up to {@code EI}. */
    private static void skipPicture(Tokens tokens) throws IOException {
        for (Object token = tokens.next(); token != null; token = tokens.next()) {
            if (token instanceof Word word && word.text().equals("EI")) {
                return;
            }
        }
    }
}
