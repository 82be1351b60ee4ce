package org.plumbline.server;

import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * {@code mvn -Pdemo}: the portal on this machine with demo data, in the foreground until Ctrl-C.
 *
 * <p>System properties: {@code plumbline.port} (8080; the console is 1910 above, HTTPS 363 above), {@code plumbline.bind} (127.0.0.1;
 * 0.0.0.0 opens the demo to the local network, a phone for instance), {@code plumbline.demo.folder} (where everything is kept),
 * {@code plumbline.db.url} and {@code plumbline.db.user} (an empty PostgreSQL database instead of the embedded one, its password in the
 * environment's {@code PLUMBLINE_DB_PASSWORD}: what is measured there is what a company would have).
 */
public final class Demo {

    /** The scripts of server-config/wildfly that the demo runs: what a small office would run, with the embedded database. */
    static final List<String> SCRIPTS = List.of("eclipselink-module", "datasource-h2", "mail-session", "jakarta-security", "upload-limits",
            "timeouts", "gzip", "security-headers", "json-logging", "root-context", "lean");

    private static final List<String> POSTGRESQL = List.of("postgresql-module", "datasource-postgresql");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private final Path folder;
    private final String bind;
    private final int port;

    private Demo(PrintStream out) {
        this.out = out;
        folder = Path.of(System.getProperty("plumbline.demo.folder")).toAbsolutePath().normalize();
        bind = System.getProperty("plumbline.bind", "127.0.0.1");
        port = portOf(System.getProperty("plumbline.port", "8080"));
    }

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            new Demo(out).run();
        } catch (CannotStartException e) {
            out.println();
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        long begin = System.nanoTime();
        Ports.requireFree(bind, port);
        Ports.requireFree("127.0.0.1", port + 1910);
        Ports.requireFree(bind, port + 363);
        Assembly assembly = Assembly.ofBuild();
        Path links = folder.resolve("data").resolve("demo-links.txt");
        Folders.requireWritable(Folders.make(folder.resolve("server")));
        Folders.requireWritable(Folders.make(folder.resolve("data")));
        Server server = new WildFlyServer(assembly, folder, options());
        server.layOut();
        server.deploy(assembly.ear());
        server.start();
        server.awaitReady(PATIENCE);
        out.printf("%nPlumbline is ready after %d s at%n%n  %s/%n%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), publicAddress());
        if (Files.exists(links)) {
            out.println(Texts.read(links).replace("{address}", publicAddress()));
        }
        out.printf("Data: %s   Log: %s%nCtrl-C stops it.%n", folder.resolve("data"), server.log());
        AtomicBoolean asked = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.set(true);
            out.println("Stopping; the data stays.");
        }, "farewell"));
        server.awaitEnd();
        if (asked.get()) {
            return;
        }
        throw new CannotStartException("The server has ended by itself; " + server.log() + " says why.");
    }

    private ServerOptions options() {
        Path data = folder.resolve("data");
        ServerOptions options = ServerOptions.in(folder.resolve("server")).bind(bind).ports(port, port + 363, port + 1910)
                .setting("plumbline.demo", "true")
                .setting("plumbline.mail.sender", "kept")
                .setting("plumbline.base-url", publicAddress())
                .setting("plumbline.data-dir", data.toString());
        String url = System.getProperty("plumbline.db.url", "");
        if (url.isEmpty()) {
            return options.scripts(SCRIPTS).setting("plumbline.h2.file", data.resolve("plumbline").toString());
        }
        return options.scripts(Stream.concat(SCRIPTS.stream(), POSTGRESQL.stream()).toList()).setting("plumbline.db.url", url)
                .setting("plumbline.db.user", System.getProperty("plumbline.db.user", "plumbline"));
    }

    /** What a browser types: localhost, or the address in the local network when the demo is open to it. */
    private String publicAddress() {
        String host = "127.0.0.1".equals(bind) ? "localhost" : bind;
        if ("0.0.0.0".equals(bind)) {
            host = localNetworkAddress().orElse("localhost");
        }
        return "http://" + host + ":" + port;
    }

    private static Optional<String> localNetworkAddress() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).map(InetAddress::getHostAddress).findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static int portOf(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new CannotStartException("plumbline.port=" + text + " is not a number.", e);
        }
    }
}
