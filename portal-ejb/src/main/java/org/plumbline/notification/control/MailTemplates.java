package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds the template of a mail in the reader's language, else in English. */
@ApplicationScoped
public class MailTemplates {

    private static final Set<String> TRANSLATED = Set.of("es");
    private static final Pattern NAME = Pattern.compile("[a-z]+/[a-z]+(-[a-z]+)*");

    private final Map<String, MailTemplate> known = new ConcurrentHashMap<>();
    private final Map<String, Properties> layouts = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when there is no such template */
    MailTemplate find(String name, String language) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no mail template is named " + name);
        }
        String file = name + suffix(language);
        return known.computeIfAbsent(file, f -> new MailTemplate(f, read(f)));
    }

    /** The words of the frame around every mail. */
    Properties layout(String language) {
        return layouts.computeIfAbsent("layout" + suffix(language), MailTemplates::read);
    }

    private static String suffix(String language) {
        return TRANSLATED.contains(language) ? "_" + language : "";
    }

    private static Properties read(String file) {
        try (InputStream in = MailTemplates.class.getResourceAsStream("/mail/" + file + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no mail template " + file);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("the mail template " + file + " cannot be read", e);
        }
    }
}
