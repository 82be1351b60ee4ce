package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scripts of {@code server-config/payara}, run by Payara's own asadmin on a domain that has no application yet. */
final class PayaraScripts {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Assembly assembly;
    private final Path home;
    private final ServerOptions options;
    private final Path folder;

    PayaraScripts(Assembly assembly, Path home, ServerOptions options) {
        this.assembly = assembly;
        this.home = home;
        this.options = options;
        this.folder = assembly.scripts().resolve("payara");
    }

    Fingerprint fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        options.scripts().forEach(name -> fingerprint.content(folder.resolve(name + ".asadmin")));
        return fingerprint.content(assembly.libraries().resolve("postgresql.jar"));
    }

    /** A new domain, and the command that starts it. Ports are of no matter here: each start writes its own. */
    void createDomain(PayaraDomain domain) {
        asadmin("create-domain", "--nopassword", "--domaindir", domain.parent().toString(), "--portbase", "28000", "--checkports=false",
                PayaraDomain.NAME);
        List<String> printed = asadmin("start-domain", "--domaindir", domain.parent().toString(), "--dry-run", PayaraDomain.NAME);
        // the portal answers at /: Payara's welcome page makes room; without the folder itself Payara's web container does not start
        Folders.delete(domain.folder().resolve("docroot"));
        Folders.make(domain.folder().resolve("docroot"));
        domain.rememberCommand(printed.stream().skip(1).takeWhile(line -> !line.startsWith("Command "))
                .filter(line -> !line.isBlank()).toList());
    }

    /** Starts the domain, runs all scripts in one session, and stops it again. */
    void run(PayaraDomain domain) {
        StringBuilder all = new StringBuilder();
        options.scripts().forEach(name -> all.append(Texts.read(folder.resolve(name + ".asadmin"))).append('\n'));
        ServerProcess process = start(domain);
        try {
            execute(all.toString());
        } finally {
            process.stop();
        }
    }

    /** The domain's process, once it takes commands. */
    ServerProcess start(PayaraDomain domain) {
        ServerProcess process = ServerProcess.start(domain.command(), Map.of(), options.folder());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.answers(options.managementPort())) {
            if (process.ended(Duration.ofMillis(100)) || System.nanoTime() > deadline) {
                process.stop();
                throw new CannotStartException("Payara did not start for its configuration; see " + options.folder().resolve("console.log") + ".");
            }
        }
        return process;
    }

    /** Runs lines of asadmin on the running domain. */
    void execute(String lines) {
        Path script = options.folder().resolve("layout.asadmin");
        Texts.write(script, lines);
        List<String> failed = asadmin("--port", Integer.toString(options.managementPort()), "--user", "admin", "--interactive=false",
                "multimode", "--file", script.toString()).stream().filter(PayaraScripts::isFailure).toList();
        if (!failed.isEmpty()) {
            throw new CannotStartException("Payara refused its configuration: " + String.join(" ", failed) + " See "
                    + options.folder().resolve("layout.log") + ".");
        }
    }

    /** A do-script deletes before it creates, so that it can run twice; deleting what is not there is no failure. */
    private static boolean isFailure(String line) {
        return line.startsWith("Command ") && line.endsWith(" failed.")
                && !line.startsWith("Command delete-") && !line.startsWith("Command remove-") && !line.startsWith("Command multimode");
    }

    /** Runs one asadmin command in the folder of the libraries, and gives its lines. */
    private List<String> asadmin(String... arguments) {
        Path log = options.folder().resolve("layout.log");
        List<String> command = new ArrayList<>(List.of(Jvm.executable(), "-jar", home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(assembly.libraries().toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            throw new CannotStartException("Payara's asadmin can't be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while Payara was configured.", e);
        }
        return Texts.read(log).lines().toList();
    }
}
