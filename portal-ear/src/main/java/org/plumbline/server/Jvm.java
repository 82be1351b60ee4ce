package org.plumbline.server;

import java.nio.file.Path;
import java.util.List;

/** The Java that runs this program also runs the server. */
final class Jvm {

    /** Memory of a server; after the start the portal's heap holds well under the lower figure. */
    static final List<String> MEMORY = List.of("-Xms256m", "-Xmx512m", "-XX:MaxMetaspaceSize=384m");

    private Jvm() {
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
