package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.house.House;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.house.OfficeKey;

/**
 * Every script of server-config/wildfly and its undo, run twice each on a server that is not running: the second run harms nothing, and
 * after the undo the configuration is WildFly's own again.
 */
@Tag("wildfly-scripts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WildFlyScriptsST {

    private static final String MARK = "==== ";

    private final Assembly assembly = Assembly.ofBuild();
    private final Map<String, List<String>> configurations = new TreeMap<>();

    private final Path folder = assembly.ear().resolveSibling("wildfly-scripts");
    private final Path modules = folder.resolve("home/modules");

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Assembly.ofBuild().scripts().resolve("wildfly"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".cli") && !name.endsWith(".undo.cli"))
                    .map(name -> name.replaceFirst("\\.cli$", "")).filter(name -> !"offline".equals(name)).sorted().toList().stream();
        }
    }

    /** All but the one that leaves the configuration alone and brings a module only. */
    static Stream<String> configuringScripts() throws IOException {
        return scripts().filter(name -> !"eclipselink-module".equals(name));
    }

    /** One session for all scripts: WildFly's command line takes longer to start than all of them to run. */
    @BeforeAll
    void runEverything() throws IOException {
        Folders.delete(folder);
        Path home = homeWithOwnModules();
        Path base = Files.createDirectories(folder.resolve("server"));
        Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        StringBuilder lines = new StringBuilder(Texts.read(script("offline"))).append(show("shipped"));
        for (String name : scripts().toList()) {
            lines.append(prerequisite(name, ""));
            lines.append(show(name + " before"));
            lines.append(Texts.read(script(name))).append(Texts.read(script(name))).append(show(name + " done"));
            // parts that were removed hold their places until then
            lines.append("lean".equals(name) ? "reload\n" : "");
            lines.append(Texts.read(script(name + ".undo"))).append(Texts.read(script(name + ".undo"))).append(show(name + " undone"));
            lines.append(prerequisite(name, ".undo"));
        }
        String printed = new WildFlyScripts(assembly).execute(home, base, lines.toString(),
                Map.of("PLUMBLINE_HTTPS_PASSWORD", "secret", "PLUMBLINE_HTTPS_KEYSTORE", OfficeKey.in(folder).file().toString(),
                        "PLUMBLINE_DB_PASSWORD", "secret", "PLUMBLINE_SMTP_USER", "user", "PLUMBLINE_SMTP_PASSWORD", "secret"));
        for (String part : printed.split(MARK)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                configurations.put(part.substring(0, end).strip(), configurationIn(part));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void undoGivesBackWhatWas(String name) {
        assertThat(configurations.get(name + " undone")).isNotEmpty().containsExactlyElementsOf(configurations.get(name + " before"));
    }

    @ParameterizedTest
    @MethodSource("configuringScripts")
    void doesSomething(String name) {
        assertThat(configurations.get(name + " done")).isNotEmpty().isNotEqualTo(configurations.get(name + " before"));
    }

    @Test
    void everyScriptHasItsUndo() throws IOException {
        assertThat(scripts()).isNotEmpty().allSatisfy(name -> assertThat(script(name + ".undo")).exists());
    }

    @Test
    void modulesAreGoneAfterTheirUndo() {
        assertThat(modules.resolve("org/eclipse/persistence/main")).doesNotExist();
        assertThat(modules.resolve("org/postgresql/main")).doesNotExist();
    }

    /** What must have run before this script, or goes after it with the ending of an undo. */
    private String prerequisite(String name, String ending) {
        Map<String, String> needs = Map.of("datasource-postgresql", "postgresql-module", "mail-session-login", "mail-session");
        return needs.containsKey(name) ? Texts.read(script(needs.get(name) + ending)) : "";
    }

    private static List<String> configurationIn(String printed) {
        int begin = printed.indexOf("<server");
        int end = printed.lastIndexOf("</server>");
        return begin < 0 || end < 0 ? List.of() : printed.substring(begin, end).lines().map(String::strip).toList();
    }

    private static String show(String moment) {
        return "echo " + MARK + moment + "\n:read-config-as-xml\n";
    }

    private Path script(String name) {
        return assembly.scripts().resolve("wildfly").resolve(name + ".cli");
    }

    /** The unpacked WildFly, but with a modules folder of this test's own, for the houses use the other. */
    private Path homeWithOwnModules() throws IOException {
        Path shared = new Distribution(assembly.wildfly()).unpackedIn(House.folder());
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(modules);
        Files.createSymbolicLink(modules.resolve("system"), shared.resolve("modules/system"));
        for (String name : List.of("bin", "standalone", "jboss-modules.jar", "welcome-content")) {
            Files.createSymbolicLink(home.resolve(name), shared.resolve(name));
        }
        return home;
    }
}
