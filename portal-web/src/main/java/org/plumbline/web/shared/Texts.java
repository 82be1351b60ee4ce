package org.plumbline.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Every text of the portal, merged from {@code i18n/<feature>[_<language>].properties} (UTF-8) into one table per language at
 * start-up. Placeholders are those of {@link MessageFormat}, with one difference that saves translators from its oldest trap: an
 * apostrophe is always an apostrophe and never quotes anything.
 */
@ApplicationScoped
public class Texts {

    private static final String FOLDER = "/WEB-INF/classes/i18n/";
    private static final String SUFFIX = ".properties";

    private final Map<Locale, Map<String, String>> tables = new HashMap<>();

    @Inject
    private ServletContext servlet;

    @PostConstruct
    void load() {
        Languages.ALL.forEach(locale -> tables.put(locale, new HashMap<>()));
        for (String path : servlet.getResourcePaths(FOLDER)) {
            if (path.endsWith(SUFFIX)) {
                read(path).forEach((key, text) -> put(languageOf(path), key.toString(), text.toString()));
            }
        }
    }

    /** The text as written, without filling placeholders; a key that does not exist shows itself between question marks. */
    public String text(Locale locale, String key) {
        String text = tables.getOrDefault(locale, Map.of()).get(key);
        return text == null ? "???" + key + "???" : text;
    }

    /** The text with its placeholders filled, numbers and dates in the manner of the language. */
    public String text(Locale locale, String key, Object... arguments) {
        return new MessageFormat(text(locale, key).replace("'", "''"), locale).format(arguments);
    }

    public boolean has(Locale locale, String key) {
        return tables.getOrDefault(locale, Map.of()).containsKey(key);
    }

    private void put(Locale locale, String key, String text) {
        if (tables.get(locale).putIfAbsent(key, text) != null) {
            throw new IllegalStateException("The text " + key + " is written twice in language " + locale);
        }
    }

    private Properties read(String path) {
        var properties = new Properties();
        try (var in = new InputStreamReader(servlet.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return properties;
    }

    private static Locale languageOf(String path) {
        String name = path.substring(FOLDER.length(), path.length() - SUFFIX.length());
        return Languages.ALL.stream().skip(1).filter(locale -> name.endsWith("_" + locale.toLanguageTag()))
                .findFirst().orElse(Languages.ALL.get(0));
    }
}
