package org.plumbline.notification.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one mail in one language. */
final class MailTemplate {

    /** Placeholders every template may use without the order giving a value. */
    static final Set<String> ALWAYS = Set.of("company", "recipient", "portal");

    static final List<String> NEEDED = List.of("subject", "preheader", "heading", "text.1", "reason");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");
    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");

    private final String name;
    private final Properties texts;

    MailTemplate(String name, Properties texts) {
        this.name = name;
        this.texts = texts;
        NEEDED.stream().filter(key -> !texts.containsKey(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("the mail template " + name + " has no " + key);
        });
    }

    /** One text with its placeholders filled, or null when the template has no such text. */
    String text(String key, Map<String, String> values) {
        String text = texts.getProperty(key);
        return text == null ? null : fill(text, values);
    }

    /** The same on one line: nothing in a value can start another header. */
    String line(String key, Map<String, String> values) {
        return BREAKS.matcher(text(key, values)).replaceAll(" ").strip();
    }

    List<String> paragraphs(Map<String, String> values) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; texts.containsKey("text." + i); i++) {
            paragraphs.add(text("text." + i, values));
        }
        return paragraphs;
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** Names of all placeholders, and {@code url} for a template with a button. */
    Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            PLACEHOLDER.matcher(texts.getProperty(key)).results().forEach(found -> names.add(found.group(1)));
        }
        if (texts.containsKey("button")) {
            names.add("url");
        }
        return names;
    }

    /** @throws IllegalArgumentException when a placeholder has no value, or the button leads nowhere */
    void demand(Map<String, String> values) {
        Set<String> missing = placeholders();
        missing.removeAll(ALWAYS);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the mail template " + name + " needs values for " + missing);
        }
        if (texts.containsKey("button") && !values.get("url").matches("https?://\\S+")) {
            throw new IllegalArgumentException("the button of the mail template " + name + " needs a web address");
        }
    }

    private String fill(String text, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the mail template " + name + " needs a value for " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
