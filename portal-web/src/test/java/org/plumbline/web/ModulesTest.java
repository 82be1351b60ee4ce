package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scripts of the pages. An import is relative, so that it is fetched below the version that stands in the address of who imports it and may
 * be cached as long; it names a file there is, and never leads back.
 */
class ModulesTest {

    private static final String STATIC = "/WEB-INF/static/";
    private static final int MOST_LINES = 350;
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\s[^;]*?from\\s+'([^']+)'|^import\\s+'([^']+)'");
    private static final Pattern LATER = Pattern.compile("\\bimport\\('([^']+)'\\)");
    private static final Pattern RUN = Pattern.compile("<pl:module file=\"([^\"]+)\"");
    private static final Pattern PRELOADED = Pattern.compile("rel=\"modulepreload\" href=\"#\\{asset\\.url\\('([^']+)'\\)}\"");

    private static final Set<String> UNPACKED = Sources.unpacked().collect(Collectors.toSet());
    private static final Map<String, Set<String>> IMPORTS = modules().collect(Collectors.toMap(ModulesTest::name, module -> imports(module, IMPORT),
            (one, other) -> one, TreeMap::new));
    private static final Map<String, Set<String>> ALL_IMPORTS = modules().collect(Collectors.toMap(ModulesTest::name, ModulesTest::allImports,
            (one, other) -> one, TreeMap::new));

    static Stream<Sources.Source> modules() {
        return Sources.statics().filter(file -> file.path().endsWith(".js"));
    }

    static Stream<Sources.Source> pages() {
        return Sources.pages().filter(page -> RUN.matcher(page.text()).find());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void isShortAndImportsWhatThereIs(Sources.Source module) {
        assertThat(module.text().lines().count()).as("lines").isLessThanOrEqualTo(MOST_LINES);
        assertThat(module.text()).as("begins with what it decides").startsWith("// ");
        assertThat(allImports(module)).allMatch(imported -> IMPORTS.containsKey(imported) || UNPACKED.contains(imported));
    }

    @Test
    void noImportLeadsBackNotEvenOneThatWaitsUntilItIsNeeded() {
        ALL_IMPORTS.keySet().forEach(module -> assertThat(everythingBelow(module, ALL_IMPORTS)).as(module).doesNotContain(module));
    }

    /** Else the browser learns of each only when the one that imports it has come: a journey over the network for every step. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageAsksAtOnceForAllThatItsModuleImports(Sources.Source page) {
        Set<String> preloaded = found(PRELOADED, page.text());
        Set<String> needed = found(RUN, page.text()).stream().flatMap(module -> everythingBelow(module, IMPORTS).stream()).collect(Collectors.toSet());
        assertThat(preloaded).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static Set<String> everythingBelow(String module, Map<String, Set<String>> imports) {
        Set<String> all = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(imports.getOrDefault(module, Set.of()));
        while (!next.isEmpty()) {
            String one = next.remove(0);
            if (all.add(one)) {
                next.addAll(imports.getOrDefault(one, Set.of()));
            }
        }
        return all;
    }

    private static Set<String> allImports(Sources.Source module) {
        Set<String> all = new LinkedHashSet<>(imports(module, IMPORT));
        all.addAll(imports(module, LATER));
        return all;
    }

    private static Set<String> imports(Sources.Source module, Pattern pattern) {
        return found(pattern, module.text()).stream().map(imported -> {
            assertThat(imported).as("imported by " + module.name()).matches("\\.\\.?/.*");
            return URI.create(name(module)).resolve(imported).toString();
        }).collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ModulesTest::group).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String group(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String name(Sources.Source module) {
        return module.path().substring(module.path().indexOf(STATIC) + STATIC.length());
    }
}
