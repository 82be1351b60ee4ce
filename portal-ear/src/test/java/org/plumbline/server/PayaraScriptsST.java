package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.house.House;

/**
 * Every script of server-config/payara and its undo on a running domain: all of them twice, then all undos twice, and the domain is as it
 * was. Commands that fail, fail the test, except the deletion of what is not there.
 */
@Tag("payara-scripts")
class PayaraScriptsST {

    private final Assembly assembly = Assembly.ofBuild();
    private final Path folder = assembly.ear().resolveSibling("payara-scripts");
    private final PayaraDomain domain = new PayaraDomain(folder);
    private final List<Integer> ports = Ports.free(3);
    private final ServerOptions options = ServerOptions.in(folder).ports(ports.get(0), ports.get(1), ports.get(2));

    @Test
    void undoGivesBackWhatWas() throws IOException {
        Folders.delete(folder);
        Folders.make(folder);
        Path home = new Distribution(assembly.payara()).unpackedIn(House.folder());
        PayaraScripts scripts = new PayaraScripts(assembly, home, options);
        scripts.createDomain(domain);
        domain.prepareStart(options);
        ServerProcess process = scripts.start(domain);
        try {
            // the first commands make Payara write down defaults of its own
            scripts.execute(all("", 1) + all(".undo", 1));
            List<String> before = configuration();
            scripts.execute(all("", 2));
            List<String> done = configuration();
            scripts.execute(all(".undo", 2));
            assertThat(done).anyMatch(line -> line.contains("jndi-name=\"jdbc/plumbline\""))
                    .anyMatch(line -> line.contains("jndi-name=\"mail/plumbline\"")).anyMatch(line -> line.contains("server-header=\"false\""));
            assertThat(configuration()).containsExactlyElementsOf(before);
        } finally {
            process.stop();
        }
    }

    @Test
    void everyScriptHasItsUndo() throws IOException {
        assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(script(name, ".undo")).exists());
    }

    private String all(String ending, int times) throws IOException {
        String once = names().stream().map(name -> Texts.read(script(name, ending))).collect(Collectors.joining("\n"));
        return String.join("\n", Collections.nCopies(times, once)) + "\n";
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(assembly.scripts().resolve("payara"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.contains(".undo."))
                    .map(name -> name.replaceFirst("\\.asadmin$", "")).sorted().toList();
        }
    }

    private Path script(String name, String ending) {
        return assembly.scripts().resolve("payara").resolve(name + ending + ".asadmin");
    }

    private List<String> configuration() {
        return Texts.read(domain.folder().resolve("config/domain.xml")).lines().map(String::strip).sorted().toList();
    }
}
