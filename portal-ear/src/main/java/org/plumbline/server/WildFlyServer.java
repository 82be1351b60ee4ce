package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * WildFly, laid out in a folder of its own ({@code jboss.server.base.dir}) over one unpacked distribution, which several such folders share.
 * The options of the JVM are those of WildFly's own start script.
 */
public final class WildFlyServer extends Server {

    private static final List<String> JVM_ACCESS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private static final String EAR = "plumbline.ear";
    /** A marker is a text of texts: the quotes of a sentence have three backslashes before them, and the sentence's end has one at most. */
    private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: ((?:[^\\n\"\\\\]++|\\\\{3}\"|\\\\(?![\"\\\\]))+)");

    private final Assembly assembly;
    private final Path distributions;
    private final WildFlyScripts scripts;
    private Path home;

    /**
     * @param distributions folder that keeps the unpacked distribution
     */
    public WildFlyServer(Assembly assembly, Path distributions, ServerOptions options) {
        super(options);
        this.assembly = assembly;
        this.distributions = distributions;
        this.scripts = new WildFlyScripts(assembly);
    }

    @Override
    public void layOut() {
        home = new Distribution(assembly.wildfly()).unpackedIn(distributions);
        Path folder = Folders.make(options().folder());
        String fingerprint = scripts.fingerprint(options()).text(home.toString()).value();
        if (Fingerprint.matches(folder, fingerprint)) {
            return;
        }
        Folders.delete(folder.resolve("configuration"));
        Folders.copy(home.resolve("standalone/configuration"), folder.resolve("configuration"));
        scripts.run(home, options());
        Fingerprint.remember(folder, fingerprint);
    }

    @Override
    public void deploy(Path ear) {
        Path deployments = Folders.make(options().folder().resolve("deployments"));
        try {
            Files.copy(ear, deployments.resolve(EAR), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            for (String marker : List.of(".failed", ".deployed", ".undeployed", ".isdeploying")) {
                Files.deleteIfExists(deployments.resolve(EAR + marker));
            }
            Files.writeString(deployments.resolve(EAR + ".dodeploy"), "");
        } catch (IOException e) {
            throw Folders.refusal("written", deployments, e);
        }
    }

    @Override
    protected List<String> command() {
        ServerOptions o = options();
        Path folder = o.folder();
        List<String> command = new ArrayList<>(List.of(Jvm.executable(), "-D[Plumbline]"));
        command.addAll(Jvm.MEMORY);
        command.addAll(o.jvm());
        command.addAll(JVM_ACCESS);
        command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
                "-Dlogging.configuration=" + folder.resolve("configuration/logging.properties").toUri(),
                "-Dorg.jboss.boot.log.file=" + log(),
                "-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + folder,
                "-Djboss.bind.address=" + o.bind(), "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + o.port(), "-Djboss.https.port=" + o.securePort(),
                "-Djboss.management.http.port=" + o.managementPort(),
                "-Djboss.tx.node.id=plumbline-" + o.port(),
                "-Djboss.deployment.scanner.rollback.on.failure=true"));
        for (Map.Entry<String, String> property : o.properties().entrySet()) {
            command.add("-D" + property.getKey() + "=" + property.getValue());
        }
        return command;
    }

    @Override
    protected Optional<String> refusedDeployment() {
        Path marker = options().folder().resolve("deployments").resolve(EAR + ".failed");
        return Files.exists(marker) ? Optional.of(sentence(Texts.read(marker))) : Optional.empty();
    }

    /** The innermost cause that a marker names, which is the portal's own sentence where a setting, a folder or the database is wrong. */
    static String sentence(String marker) {
        String cause = CAUSE.matcher(marker).results().reduce((outer, inner) -> inner).map(last -> last.group(1).replace("\\\\\\\"", "\"").strip()).orElse("no reason given");
        return cause.endsWith(".") ? cause : cause + ".";
    }

    @Override
    protected boolean hasDeployed() {
        return Files.exists(options().folder().resolve("deployments").resolve(EAR + ".deployed"));
    }

    @Override
    public Path log() {
        return options().folder().resolve("log/server.log");
    }
}
