package org.plumbline.house;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
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
 * Somebody who reads one of the two languages and nothing else: a page is all in it, does not scroll sideways on a small phone or a wide
 * screen, and everybody can use it. What is in another language says so with {@code lang}.
 */
public enum Reader {

    SPANISH("es", "es-MX", "the|and|your|you|with|this|please|was|were|have"),
    ENGLISH("en", "en-US", "para|una|esta|este|por|usted|puede");

    private static final Path TEXTS = WebApp.SOURCES.resolve("resources/i18n");
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 740;
    private static final int FEWEST_LETTERS = 6;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final String COOKIE = "plumbline-lang";
    private static final String WHAT_IS_SAID = """
            own => {
              const foreign = element => { const marked = element.closest('[lang]'); return marked && marked.lang !== own; };
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

    private final String language;
    private final String locale;
    /** Words that stand in nearly every sentence of the other language and in none of this. */
    private final Pattern foreignWords;
    private final Set<String> foreignTexts = new HashSet<>();
    private final List<Pattern> foreignPatterns = new ArrayList<>();

    static {
        for (Reader reader : values()) {
            reader.learn();
        }
    }

    Reader(String language, String locale, String foreignWords) {
        this.language = language;
        this.locale = locale;
        this.foreignWords = Pattern.compile("(?<!\\p{L})(" + foreignWords + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    /** A new guest with this language and a small phone, at this path of the portal. */
    public Page open(Browser browser, String path) {
        Page page = browser.open(Screen.PHONE, path, locale);
        page.setViewportSize(NARROW, HEIGHT);
        return page;
    }

    /** Looks at the page that is open: as it stands on a small phone, and on a wide screen. */
    public void check(Page page) {
        Accessible.check(page);
        checkReading(page);
    }

    private void checkReading(Page page) {
        List<String> wrong = new ArrayList<>(wrongAt(page, WIDE));
        wrong.addAll(wrongAt(page, NARROW));
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            wrong.add("html lang=" + page.locator("html").getAttribute("lang"));
        }
        if (page.content().contains("???")) {
            wrong.add("a text that is missing");
        }
        said(page).filter(this::isForeign).forEach(text -> wrong.add("not in " + language + ": " + text));
        if (!wrong.isEmpty()) {
            throw new AssertionError(page.url() + " for a reader of " + language + ": " + wrong);
        }
    }

    /**
     * The page that is open, as both readers see it; whoever has it open reads this language again afterwards. Whether everybody can use it
     * is asked once: the other language changes its words alone, and those are looked at.
     */
    public void checkWithOthers(Page page) {
        check(page);
        for (Reader other : values()) {
            if (other != this) {
                other.pickUp(page);
                page.navigate(page.url());
                other.checkReading(page);
            }
        }
        pickUp(page);
    }

    /** From the next page on whoever has this open reads this language, as if he had picked it at the foot of a page. */
    public void pickUp(Page page) {
        page.context().addCookies(List.of(new Cookie(COOKIE, language).setUrl(page.url())));
    }

    private static List<String> wrongAt(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        return wider > 0 ? List.of("at " + width + " px wider by " + wider + ": " + page.evaluate(WHAT_STICKS_OUT)) : List.of();
    }

    private Stream<String> said(Page page) {
        return ((List<?>) page.evaluate(WHAT_IS_SAID, language)).stream().map(Object::toString);
    }

    private boolean isForeign(String text) {
        return foreignTexts.contains(text) || foreignWords.matcher(text).find()
                || foreignPatterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private void learn() {
        Set<String> own = new HashSet<>();
        Set<String> foreign = new HashSet<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
                boolean spanish = file.toString().endsWith("_es.properties");
                (spanish == language.equals("es") ? own : foreign).addAll(values(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        foreign.removeAll(own);
        if (foreign.isEmpty()) {
            throw new IllegalStateException("No text in " + TEXTS);
        }
        for (String text : foreign) {
            if (!text.contains("{")) {
                foreignTexts.add(text.strip());
            } else if (PLACEHOLDER.matcher(text).replaceAll("").chars().filter(Character::isLetter).count() >= FEWEST_LETTERS && !text.contains(",choice,")) {
                foreignPatterns.add(Pattern.compile(Stream.of(PLACEHOLDER.split(text, -1)).map(Pattern::quote).reduce((a, b) -> a + ".+" + b).orElseThrow()));
            }
        }
    }

    private static List<String> values(Path file) throws IOException {
        Properties texts = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts.values().stream().map(Object::toString).toList();
    }
}
