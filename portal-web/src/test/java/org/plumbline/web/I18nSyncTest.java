package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language has every text, every text is used, and every text that is used exists. */
class I18nSyncTest {

    private static final String ENDING = ".properties";
    /** Endings of translated files; a file may well be called sign_in. */
    private static final String LANGUAGES = "en|es";
    private static final Pattern IN_PAGES = Pattern.compile("msg(?:\\[|\\.of\\(|\\.get\\()'([^']+)'(\\.concat|\\s*\\+)?");
    private static final Pattern IN_BEANS = Pattern.compile("(?:msg|text|texts)(?:\\(\\))?(?:\\.(?:get|of|text|apply))?\\((?:locale, )?\"([a-z0-9_.]+)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9_]+\\.[a-z0-9_.]*)\"(\\s*\\+)?");
    private static final Pattern REFUSAL = Pattern.compile("new \\w+Exception\\(\\s*(?:(?:[\\w.()]|\"[^\"]*\"| \\+ )+,\\s*)?\"([a-z0-9_.]+)\"");
    private static final Pattern EVENT = Pattern.compile("public record (\\w+)\\(Actor actor, long companyId(?:,\\s+)?([^)]*)\\)\\s+implements DomainEvent");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");
    /** Keys other software asks for by itself. */
    private static final Pattern ASKED_BY_CONTAINERS = Pattern.compile("jakarta\\..*");
    /** Made from the key of a refusal; which ones there are, the services say. */
    private static final String REFUSALS = "error.";

    @Test
    void everyLanguageHasEveryText() {
        Map<String, Set<String>> missing = new TreeMap<>();
        Sources.texts().map(Sources.Source::path).filter(path -> !isTranslation(path)).forEach(path -> {
            Set<String> english = read(path).keySet();
            Set<String> spanish = read(path.replace(ENDING, "_es" + ENDING)).keySet();
            Set<String> odd = new TreeSet<>(english);
            odd.addAll(spanish);
            odd.removeIf(key -> english.contains(key) && spanish.contains(key));
            if (!odd.isEmpty()) {
                missing.put(path, odd);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextSaysSomethingAndKeepsItsPlaceholders() {
        Set<String> wrong = new TreeSet<>();
        Sources.texts().map(Sources.Source::path).filter(path -> !isTranslation(path)).forEach(path -> {
            Map<String, String> spanish = read(path.replace(ENDING, "_es" + ENDING));
            read(path).forEach((key, text) -> {
                String other = spanish.getOrDefault(key, "");
                if (text.isBlank() || other.isBlank() || !placeholders(text).equals(placeholders(other))) {
                    wrong.add(key);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextIsAPattern() {
        texts().forEach((key, text) -> assertThat(new MessageFormat(text.replace("'", "''"))).as(key).isNotNull());
        Sources.texts().filter(file -> file.name().startsWith("faces"))
                .forEach(file -> assertThat(file.text().lines().filter(line -> !line.startsWith("#"))).as("Faces takes ' for a quote")
                        .noneMatch(line -> line.contains("'")));
    }

    @Test
    void keysAreCalledAfterTheirFile() {
        Set<String> strangers = new TreeSet<>();
        Sources.texts().filter(file -> file.path().contains("/i18n/")).forEach(file -> {
            String feature = file.name().replaceFirst("(_(" + LANGUAGES + "))?\\.properties$", "");
            read(file.path()).keySet().stream().filter(key -> !key.matches("(error\\.)?" + feature + "[._].*") && !key.startsWith("jakarta.faces."))
                    .forEach(key -> strangers.add(file.name() + ": " + key));
        });
        assertThat(strangers).isEmpty();
    }

    @Test
    void everyTextAskedForExists() {
        Set<String> known = texts().keySet();
        Set<String> missing = new TreeSet<>();
        Stream.concat(Sources.pages().map(file -> IN_PAGES.matcher(file.text())), Sources.java().map(file -> IN_BEANS.matcher(file.text())))
                .forEach(matcher -> matcher.results().filter(match -> match.group(2) == null ? !known.contains(match.group(1))
                        : known.stream().noneMatch(key -> key.startsWith(match.group(1)))).forEach(match -> missing.add(match.group(1))));
        refusals().filter(key -> isPrefix(key) ? known.stream().noneMatch(text -> text.startsWith(key)) : !known.contains(key))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyEventOfTheAuditTrailHasItsWords() {
        Set<String> known = texts().keySet();
        Set<String> missing = new TreeSet<>();
        Sources.business().map(file -> EVENT.matcher(file.text())).flatMap(Matcher::results).forEach(event -> {
            missing.add("audit.what." + event.group(1));
            Stream.of(event.group(2).split(",\\s+")).filter(part -> !part.isEmpty() && !part.startsWith("@Confidential"))
                    .forEach(part -> missing.add("audit.fact." + part.substring(part.lastIndexOf(' ') + 1)));
        });
        assertThat(missing).hasSizeGreaterThan(50);
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }

    /** The history of mails tells what each is about. */
    @Test
    void everyFlatThatWritesMailsHasItsTopic() {
        Set<String> known = texts().keySet();
        assertThat(Sources.mails().map(mail -> "mail_history.topic." + mail.folder().replaceFirst(".*/", "")).distinct()).hasSizeGreaterThan(2)
                .allMatch(known::contains);
    }

    @Test
    void everyTextIsAskedFor() {
        Set<String> exact = refusals().collect(Collectors.toCollection(TreeSet::new));
        Set<String> prefixes = refusals().filter(I18nSyncTest::isPrefix).collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(Sources.pages().map(file -> IN_PAGES.matcher(file.text())), Sources.java().map(file -> LITERAL.matcher(file.text())))
                .forEach(matcher -> matcher.results().forEach(match -> (match.group(2) == null ? exact : prefixes).add(match.group(1))));
        // lines of first pages are said by the services, see ProjectBriefing
        Sources.business().filter(file -> file.text().contains("ProjectBriefing")).flatMap(file -> LITERAL.matcher(file.text()).results())
                .forEach(match -> exact.add(match.group(1)));
        // faults of lists are told like refusals, but all at once
        Sources.business().filter(file -> file.text().contains("new ContactFault(")).flatMap(file -> LITERAL.matcher(file.text()).results())
                .forEach(match -> exact.add(REFUSALS + match.group(1)));
        prefixes.remove(REFUSALS);
        Set<String> unused = texts().keySet().stream().filter(key -> !exact.contains(key) && !ASKED_BY_CONTAINERS.matcher(key).matches()
                && prefixes.stream().noneMatch(key::startsWith)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static Stream<String> refusals() {
        return Stream.concat(Sources.business(), Sources.java())
                .flatMap(file -> REFUSAL.matcher(file.text()).results().map(match -> REFUSALS + match.group(1)))
                .filter(key -> key.matches("error\\.[a-z_]+\\.[a-z_.]+"));
    }

    /** A refusal whose key ends with what there is to say, a status for example. */
    private static boolean isPrefix(String key) {
        return key.endsWith(".");
    }

    private static Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        Sources.texts().filter(file -> file.path().contains("/i18n/") && !isTranslation(file.path())).forEach(file -> all.putAll(read(file.path())));
        return all;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTranslation(String path) {
        return path.matches(".*_(" + LANGUAGES + ")\\.properties");
    }

    private static Map<String, String> read(String path) {
        return Sources.texts().filter(file -> file.path().equals(path)).findFirst().map(file -> {
            var properties = new Properties();
            try {
                properties.load(new StringReader(file.text()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return texts;
        }).orElse(Map.of());
    }
}
