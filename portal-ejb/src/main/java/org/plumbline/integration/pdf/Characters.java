package org.plumbline.integration.pdf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.integration.pdf.Objects.Stream;
import org.plumbline.integration.pdf.Tokens.Name;
import org.plumbline.integration.pdf.Tokens.Word;

/** What the codes of a font mean: by the table it brings for that, else by the names of its signs, else as Western letters. */
final class Characters {

    /** Of a font nobody can read. */
    static final Characters NONE = new Characters(1, Map.of(), false);

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Characters one code may stand for: a ligature has three. */
    private static final int LONGEST = 8;
    private static final int MOST = 70_000;
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("space", " "), Map.entry("zero", "0"), Map.entry("one", "1"), Map.entry("two", "2"),
            Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"), Map.entry("eight", "8"),
            Map.entry("nine", "9"), Map.entry("fi", "fi"), Map.entry("fl", "fl"), Map.entry("ff", "ff"), Map.entry("ffi", "ffi"), Map.entry("ffl", "ffl"),
            Map.entry("germandbls", "ß"), Map.entry("ae", "æ"), Map.entry("AE", "Æ"), Map.entry("oslash", "ø"), Map.entry("Oslash", "Ø"));

    private final int codeLength;
    private final Map<Integer, String> known;
    private final boolean western;

    private Characters(int codeLength, Map<Integer, String> known, boolean western) {
        this.codeLength = codeLength;
        this.known = known;
        this.western = western;
    }

    static Characters of(Map<String, Object> font, Objects objects, Budget budget) throws IOException {
        boolean composite = Objects.isNamed(objects.value(font.get("Subtype")), "Type0");
        if (objects.value(font.get("ToUnicode")) instanceof Stream table) {
            return new Characters(composite ? 2 : 1, mapped(new Tokens(objects.content(table), 0, budget), budget), !composite);
        }
        return composite ? NONE : new Characters(1, named(objects.value(objects.tableIn(font, "Encoding").get("Differences"))), true);
    }

    /** The table: {@code <code> <text>} one by one, or {@code <first> <last> <text>} for those of a row. */
    private static Map<Integer, String> mapped(Tokens tokens, Budget budget) throws IOException {
        Map<Integer, String> known = new HashMap<>();
        for (Object token = tokens.next(); token != null && known.size() < MOST; token = tokens.next()) {
            if (token instanceof Word word && word.text().equals("beginbfchar")) {
                for (Object code = tokens.next(); code instanceof byte[] of && known.size() < MOST; code = tokens.next()) {
                    if (tokens.next() instanceof byte[] text) {
                        known.put(number(of), text(text));
                    }
                }
            } else if (token instanceof Word word && word.text().equals("beginbfrange")) {
                for (Object first = tokens.next(); first instanceof byte[] of && known.size() < MOST; first = tokens.next()) {
                    int last = tokens.next() instanceof byte[] end ? number(end) : 0;
                    row(known, number(of), last, tokens.next(), budget);
                }
            }
        }
        return known;
    }

    private static void row(Map<Integer, String> known, int first, int last, Object texts, Budget budget) throws IOException {
        for (int code = first; code <= last && known.size() < MOST; code++) {
            budget.step();
            if (texts instanceof List<?> list) {
                if (code - first >= list.size() || !(list.get(code - first) instanceof byte[] text)) {
                    return;
                }
                known.put(code, text(text));
            } else if (texts instanceof byte[] begin && !text(begin).isEmpty()) {
                String text = text(begin);
                known.put(code, text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) + code - first));
            }
        }
    }

    /** Codes and names: {@code [65 /A /eacute 97 /a]}. */
    private static Map<Integer, String> named(Object differences) {
        Map<Integer, String> known = new HashMap<>();
        int code = 0;
        for (Object each : differences instanceof List<?> list ? list : List.of()) {
            if (each instanceof Double number) {
                code = number.intValue();
            } else if (each instanceof Name name && known.size() < MOST) {
                known.put(code++, sign(name.text()));
            }
        }
        return known;
    }

    /** A letter with an accent is found without it. */
    private static String sign(String name) {
        if (SIGNS.containsKey(name)) {
            return SIGNS.get(name);
        }
        if (name.matches("uni[0-9A-F]{4}")) {
            return String.valueOf((char) Integer.parseInt(name.substring(3), 16));
        }
        return name.matches("[A-Za-z]|[A-Za-z](acute|grave|dieresis|tilde|cedilla|ring|circumflex|caron)") ? name.substring(0, 1) : " ";
    }

    private static int number(byte[] code) {
        int number = 0;
        for (int i = 0; i < Math.min(code.length, 3); i++) {
            number = number << 8 | code[i] & 0xFF;
        }
        return number;
    }

    private static String text(byte[] utf16) {
        String text = new String(utf16, 0, Math.min(utf16.length, 2 * LONGEST), StandardCharsets.UTF_16BE);
        return text.replace('\u00ad', '-');
    }

    /** What a string of codes says. */
    String read(byte[] codes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + codeLength <= codes.length; i += codeLength) {
            int code = codeLength == 1 ? codes[i] & 0xFF : (codes[i] & 0xFF) << 8 | codes[i + 1] & 0xFF;
            String known = this.known.get(code);
            text.append(known != null ? known : western ? new String(codes, i, 1, WESTERN) : "");
        }
        return text.toString();
    }
}
