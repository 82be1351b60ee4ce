package org.plumbline.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.server.Assembly;
import org.plumbline.server.PayaraServer;
import org.plumbline.server.Ports;
import org.plumbline.server.Server;
import org.plumbline.server.ServerOptions;
import org.plumbline.server.WildFlyServer;

/** The running house of this JVM: server with the portal, database and mail server. It opens at the first use, stays for all tests and ends with the JVM. */
public final class House {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static House open;
    private static RuntimeException refusal;

    private final Assembly assembly = Assembly.ofBuild();
    private final HouseKind kind = HouseKind.chosen();
    private final MailServer mail = new MailServer();
    private final Database database = kind.isPostgresql() ? new PostgresDatabase() : new H2Database();
    private final Server server;
    private final Path ear;

    private House(Path ear) {
        this.ear = ear;
        Path houses = folder();
        Path folder = houses.resolve(kind.folderName());
        Path data = emptied(folder.resolve("data"));
        emptied(folder.resolve("server/log"));
        mail.open();
        database.open(data);
        List<Integer> ports = Ports.free(3);
        ServerOptions options = ServerOptions.in(folder.resolve("server")).ports(ports.get(0), ports.get(1), ports.get(2))
                .scripts(Scripts.of(kind, database)).shortLived()
                .property("plumbline.smtp.port", Integer.toString(mail.port()))
                .property("plumbline.mail.sender", "smtp")
                // from the street nobody waits two minutes; inside, the tests say themselves what time it is
                .property("plumbline.notice.after", ear.equals(assembly.ear()) ? "PT1S" : "PT1H")
                .property("plumbline.base-url", "http://127.0.0.1:" + ports.get(0))
                .property("plumbline.data-dir", data.resolve("portal").toString());
        mail.intake(data.resolve("reply-password")).forEach(options::property);
        database.properties().forEach(options::property);
        database.environment().forEach(options::environment);
        server = kind.isPayara() ? new PayaraServer(assembly, houses, options) : new WildFlyServer(assembly, houses, options);
    }

    /** Where the houses of this JVM stand. Another JVM of the same run has a folder of its own, so that both build and restart as they like. */
    public static Path folder() {
        return Assembly.ofBuild().ear().resolveSibling("houses-" + Integer.getInteger("plumbline.house.number", 1));
    }

    /** The house with the genuine EAR. */
    public static House open() {
        return open(Assembly.ofBuild().ear());
    }

    /** The house with this EAR; one JVM has one house, so every later call must ask for the same. */
    public static synchronized House open(Path ear) {
        if (refusal != null) {
            throw refusal;
        }
        if (open == null) {
            try {
                House house = new House(ear);
                house.moveIn();
                open = house;
            } catch (RuntimeException e) {
                refusal = e;
                throw e;
            }
        }
        if (!open.ear.equals(ear)) {
            throw new IllegalStateException("Tests from inside (*IT) and from the street (*ST) need a run each.");
        }
        return open;
    }

    /** The house, if a test of this JVM has opened one. */
    static synchronized Optional<House> ifOpen() {
        return Optional.ofNullable(open);
    }

    private void moveIn() {
        server.layOut();
        server.deploy(ear);
        startServer();
    }

    /** Starts the server on the data it had and waits until the portal is ready. */
    public void startServer() {
        server.start();
        server.awaitReady(PATIENCE);
    }

    public void stopServer() {
        server.stop();
    }

    /** A power cut for the server; {@link #startServer} brings it back on the same data. */
    public void killServer() {
        server.kill();
    }

    /** Without a slash at the end. */
    public URI address() {
        return server.address();
    }

    public HouseKind kind() {
        return kind;
    }

    public Database database() {
        return database;
    }

    public MailServer mail() {
        return mail;
    }

    /** The server's own log: one JSON object per line. */
    public Path log() {
        return server.log();
    }

    /** The folder, there and empty. */
    static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> paths = Files.walk(folder)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
