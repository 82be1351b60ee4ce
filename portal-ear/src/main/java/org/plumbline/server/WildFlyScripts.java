package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The scripts of {@code server-config/wildfly}, run by WildFly's own command line on a server that is not running. */
final class WildFlyScripts {

    private final Assembly assembly;
    private final Path folder;

    WildFlyScripts(Assembly assembly) {
        this.assembly = assembly;
        this.folder = assembly.scripts().resolve("wildfly");
    }

    /** What the scripts and the files they put into the server come down to. */
    Fingerprint fingerprint(ServerOptions options) {
        Fingerprint fingerprint = new Fingerprint();
        options.scripts().forEach(name -> fingerprint.content(folder.resolve(name + ".cli")));
        options.settings().forEach((key, value) -> fingerprint.text(key).text(value));
        return fingerprint.content(folder.resolve("eclipselink-module.xml"))
                .content(assembly.libraries().resolve("eclipselink.jar"))
                .content(assembly.libraries().resolve("postgresql.jar"));
    }

    /** Runs the scripts and writes the settings in one go: the command line takes longer to start than all of them to run. */
    void run(Path home, ServerOptions options) {
        StringBuilder all = new StringBuilder(Texts.read(folder.resolve("offline.cli")));
        options.scripts().forEach(name -> all.append(Texts.read(folder.resolve(name + ".cli"))));
        for (Map.Entry<String, String> setting : options.settings().entrySet()) {
            all.append("/system-property=").append(setting.getKey()).append(":add(value=\"")
                    .append(setting.getValue().replace("\\", "\\\\").replace("\"", "\\\"")).append("\")\n");
        }
        execute(home, options.folder(), all.toString(), options.environment());
    }

    /**
     * Runs lines of WildFly's command line in a process of its own.
     *
     * @param base the server's folder, with its configuration in it
     * @return what the command line printed
     */
    String execute(Path home, Path base, String lines, Map<String, String> environment) {
        Path script = base.resolve("layout.cli");
        Texts.write(script, lines);
        Path log = base.resolve("layout.log");
        List<String> command = List.of(Jvm.executable(), "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + base,
                "-Dplumbline.scripts=" + folder, "-Dplumbline.lib=" + assembly.libraries(),
                "-Dlogging.configuration=" + home.resolve("bin/jboss-cli-logging.properties").toUri(),
                "-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(),
                "org.jboss.as.cli", "--file=" + script);
        ProcessBuilder builder = new ProcessBuilder(command).directory(base.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().putAll(environment);
        try {
            if (builder.start().waitFor() != 0) {
                throw new CannotStartException("WildFly refused its configuration; " + log + " names the line.");
            }
        } catch (IOException e) {
            throw new CannotStartException("WildFly's command line can't be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while WildFly was configured.", e);
        }
        return Texts.read(log);
    }
}
