package org.plumbline.notification.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The frame around every mail. The document is {@code mail/layout.html}; what changes from mail to mail is put in here. */
final class MailLayout {

    private static final String DOCUMENT = document();

    private final MailTemplate template;
    private final Map<String, String> values;
    private final Properties words;
    private final String language;

    MailLayout(MailTemplate template, Map<String, String> values, Properties words, String language) {
        this.template = template;
        this.values = values;
        this.words = words;
        this.language = language;
    }

    String html() {
        String paragraphs = template.paragraphs(values).stream().map(text -> "<p>" + escaped(text) + "</p>")
                .collect(Collectors.joining("\n"));
        return DOCUMENT.replace("[[language]]", language)
                .replace("[[subject]]", line("subject"))
                .replace("[[preheader]]", line("preheader"))
                .replace("[[reply]]", mark().isEmpty() ? "" : "<p class=\"small\">" + mark() + "</p>")
                .replace("[[company]]", escaped(values.get("company")))
                .replace("[[heading]]", line("heading"))
                .replace("[[paragraphs]]", paragraphs)
                .replace("[[said]]", said())
                .replace("[[code]]", code())
                .replace("[[button]]", button())
                .replace("[[reason]]", line("reason"))
                .replace("[[sent]]", escaped(sent()))
                .replace("[[preferences]]", preferences());
    }

    String text() {
        String mark = mark();
        StringBuilder text = new StringBuilder(mark.isEmpty() ? "" : mark + "\n\n").append(template.line("heading", values)).append("\n\n");
        template.paragraphs(values).forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (int i = 1; values.containsKey(who(i)); i++) {
            text.append(values.get(who(i))).append(":\n").append(values.get(words(i)).lines().map(line -> "> " + line)
                    .collect(Collectors.joining("\n"))).append("\n\n");
        }
        if (values.containsKey(MailOrder.MORE)) {
            text.append(words.getProperty("more")).append("\n\n");
        }
        String code = template.text("code", values);
        if (code != null) {
            text.append("    ").append(code).append("\n\n");
        }
        String button = template.text("button", values);
        if (button != null) {
            text.append(button).append(":\n").append(values.get("url")).append("\n\n");
        }
        return text.append("-- \n").append(template.line("reason", values)).append('\n').append(sent()).append('\n')
                .append(values.containsKey(MailOrder.PREFERENCES) ? words.getProperty("preferences") + ":\n" + values.get(MailOrder.PREFERENCES) + "\n" : "")
                .toString();
    }

    /** The line above which an answer is written. */
    private String mark() {
        return values.containsKey(MailOrder.REPLY_TO) ? ReplyWords.MARK + ' ' + words.getProperty("reply") + ' ' + ReplyWords.MARK : "";
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        for (int i = 1; values.containsKey(who(i)); i++) {
            said.append("<div class=\"said\"><p class=\"by\">").append(escaped(values.get(who(i)))).append("</p>\n<p>")
                    .append(escaped(values.get(words(i)))).append("</p></div>\n");
        }
        if (values.containsKey(MailOrder.MORE)) {
            said.append("<p>").append(escaped(words.getProperty("more"))).append("</p>\n");
        }
        return said.toString();
    }

    private static String who(int number) {
        return "said." + number + ".who";
    }

    private static String words(int number) {
        return "said." + number + ".words";
    }

    private String code() {
        String code = template.text("code", values);
        return code == null ? "" : "<p class=\"code\">" + escaped(code) + "</p>";
    }

    private String button() {
        String label = template.text("button", values);
        if (label == null) {
            return "";
        }
        String url = escaped(values.get("url"));
        return "<p><a class=\"button\" href=\"" + url + "\">" + escaped(label) + "</a></p>\n<p class=\"small\">"
                + escaped(words.getProperty("link")) + "<br>" + url + "</p>";
    }

    private String preferences() {
        return values.containsKey(MailOrder.PREFERENCES) ? "<p><a href=\"" + escaped(values.get(MailOrder.PREFERENCES)) + "\">"
                + escaped(words.getProperty("preferences")) + "</a></p>" : "";
    }

    private String sent() {
        return words.getProperty("sent").replace("{company}", values.get("company"));
    }

    private String line(String key) {
        return escaped(template.line(key, values));
    }

    /** Escapes for HTML text and attributes; square brackets too, so that no value is taken for a mark of the layout. */
    static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;")
                .replace("[", "&#91;").replace("]", "&#93;").replace("\n", "<br>");
    }

    private static String document() {
        try (InputStream in = MailLayout.class.getResourceAsStream("/mail/layout.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("mail/layout.html cannot be read", e);
        }
    }
}
