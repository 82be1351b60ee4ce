package org.plumbline.house;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reader of Spanish with a small phone, 320 px wide: a page is all in Spanish, does not scroll sideways, and everybody can use it.
 * What is not Spanish says so with {@code lang}.
 */
public final class Spanish {

    /** What his browser asks for. */
    public static final String LOCALE = "es-MX";

    private static final Path TEXTS = WebApp.SOURCES.resolve("resources/i18n");
    private static final int NARROW = 320;
    private static final int HEIGHT = 740;
    private static final int FEWEST_LETTERS = 6;
    /** Words that stand in nearly every English sentence and in no Spanish one. */
    private static final Pattern ENGLISH = Pattern.compile("\\b(the|and|your|you|with|this|please|was|were|have)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final String WHAT_IS_SAID = """
            () => {
              const foreign = element => { const marked = element.closest('[lang]'); return marked && marked.lang !== 'es'; };
              const said = [];
              const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const around = texts.currentNode.parentElement;
                if (!['SCRIPT', 'STYLE'].includes(around.tagName) && !foreign(around)) { said.push(texts.currentNode.textContent); }
              }
              for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
                document.querySelectorAll('[' + name + ']').forEach(e => { if (!foreign(e)) { said.push(e.getAttribute(name)); } });
              }
              return said.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text.length > 0);
            }""";

    private static final String WHAT_STICKS_OUT = """
            () => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth)
              .slice(-4).map(e => e.cloneNode(false).outerHTML)""";

    private static final Set<String> ENGLISH_TEXTS = new HashSet<>();
    private static final List<Pattern> ENGLISH_PATTERNS = new ArrayList<>();

    static {
        learn();
    }

    private Spanish() {
    }

    /** A new guest who reads Spanish, at this path of the portal. */
    public static Page open(Browser browser, String path) {
        Page page = browser.open(Screen.PHONE, path, LOCALE);
        page.setViewportSize(NARROW, HEIGHT);
        return page;
    }

    /** Fails with what is English, wider than the screen or out of somebody's reach on this page. */
    public static void check(Page page) {
        List<String> wrong = new ArrayList<>();
        if (!"es".equals(page.locator("html").getAttribute("lang"))) {
            wrong.add("html lang=" + page.locator("html").getAttribute("lang"));
        }
        if (page.content().contains("???")) {
            wrong.add("a text that is missing");
        }
        said(page).filter(Spanish::isEnglish).forEach(text -> wrong.add("English: " + text));
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (wider > 0) {
            wrong.add("wider than the screen by " + wider + " px: " + page.evaluate(WHAT_STICKS_OUT));
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(page.url() + " for a reader of Spanish: " + wrong);
        }
        Accessible.check(page);
    }

    private static Stream<String> said(Page page) {
        return ((List<?>) page.evaluate(WHAT_IS_SAID)).stream().map(Object::toString);
    }

    private static boolean isEnglish(String text) {
        return ENGLISH_TEXTS.contains(text) || ENGLISH.matcher(text).find()
                || ENGLISH_PATTERNS.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static void learn() {
        Set<String> spanish = new HashSet<>();
        Set<String> english = new HashSet<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
                (file.toString().endsWith("_es.properties") ? spanish : english).addAll(values(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        english.removeAll(spanish);
        for (String text : english) {
            if (!text.contains("{")) {
                ENGLISH_TEXTS.add(text.strip());
            } else if (PLACEHOLDER.matcher(text).replaceAll("").chars().filter(Character::isLetter).count() >= FEWEST_LETTERS && !text.contains(",choice,")) {
                ENGLISH_PATTERNS.add(Pattern.compile(Stream.of(PLACEHOLDER.split(text, -1)).map(Pattern::quote).reduce((a, b) -> a + ".+" + b).orElseThrow()));
            }
        }
        if (ENGLISH_TEXTS.isEmpty()) {
            throw new IllegalStateException("No English text in " + TEXTS);
        }
    }

    private static List<String> values(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts.values().stream().map(Object::toString).toList();
    }
}
