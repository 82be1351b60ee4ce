package org.plumbline.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.plumbline.server.Assembly;
import org.plumbline.server.PayaraServer;
import org.plumbline.server.Ports;
import org.plumbline.server.Server;
import org.plumbline.server.ServerOptions;
import org.plumbline.server.WildFlyServer;

/**
 * A second server beside the house, of the same make, with an empty database of its own: it ends TLS itself, believes a proxy at its
 * plain listener, its address begins with https, and it keeps mail instead of sending it. Each is an administrator's choice; together
 * they need one start.
 */
public final class HttpsHouse {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SCRIPTS = List.of("https", "behind-proxy");
    /** Payara's own for a new domain. */
    private static final String PAYARA_MASTER_PASSWORD = "changeit";

    private static HttpsHouse open;

    private final HouseKind kind = HouseKind.chosen();
    private final List<Integer> ports = Ports.free(3);
    private final OfficeKey key;
    private final Server server;

    private HttpsHouse() {
        Assembly assembly = Assembly.ofBuild();
        Path houses = House.folder();
        Path folder = houses.resolve((kind.isPayara() ? "payara" : "wildfly") + "-https");
        Path data = House.emptied(folder.resolve("data"));
        Path own = folder.resolve("server");
        House.emptied(own.resolve("log"));
        key = OfficeKey.in(data);
        Database database = new H2Database();
        database.open(data);
        ServerOptions options = ServerOptions.in(own).ports(ports.get(0), ports.get(1), ports.get(2)).shortLived()
                .scripts(Stream.concat(Scripts.of(kind, database).stream(), SCRIPTS.stream()).toList())
                .property("plumbline.mail.sender", "kept")
                .property("plumbline.base-url", secure().toString())
                .property("plumbline.data-dir", data.resolve("portal").toString())
                .environment("PLUMBLINE_HTTPS_KEYSTORE", key.file().toString())
                .environment("PLUMBLINE_HTTPS_PASSWORD", OfficeKey.PASSWORD);
        database.properties().forEach(options::property);
        server = kind.isPayara() ? new PayaraServer(assembly, houses, options) : new WildFlyServer(assembly, houses, options);
        server.layOut();
        if (kind.isPayara()) {
            key.copyInto(own.resolve("plumbline/config/keystore.p12"), PAYARA_MASTER_PASSWORD, "plumbline");
        }
        server.deploy(assembly.ear());
    }

    /** The one of this JVM. It starts at the first use, stays for all tests and ends with the JVM. */
    static synchronized HttpsHouse open() {
        if (open == null) {
            HttpsHouse house = new HttpsHouse();
            house.server.start();
            house.server.awaitReady(PATIENCE);
            open = house;
        }
        return open;
    }

    /** The listener for proxies, and for whoever forgets the s. */
    public URI plain() {
        return server.address();
    }

    /** The listener with TLS, and the portal's own address. */
    public URI secure() {
        return URI.create("https://localhost:" + ports.get(1));
    }

    /** For a client that trusts this house's certificate. */
    public SSLContext trust() {
        return key.trust();
    }

    public Path log() {
        return server.log();
    }

    /** The header in which this server takes the client's address from a proxy. */
    public String addressHeader() {
        return kind.isPayara() ? "Proxy-ip" : "X-Forwarded-For";
    }

    public Browser browser() {
        return new Browser(secure());
    }
}
