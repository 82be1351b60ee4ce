package org.plumbline.server;

import java.nio.file.Path;

/**
 * What the build has put together for a server.
 *
 * @param wildfly   WildFly's distribution, a zip
 * @param payara    Payara's distribution, a zip
 * @param libraries folder of the jars that go into a server beside the EAR: eclipselink.jar, postgresql.jar
 * @param scripts   the folder server-config
 * @param ear       the portal
 */
public record Assembly(Path wildfly, Path payara, Path libraries, Path scripts, Path ear) {

    /**
     * The build's places, from the system properties {@code plumbline.build} (portal-ear/target), {@code plumbline.scripts},
     * {@code plumbline.wildfly.version} and {@code plumbline.payara.version}.
     */
    public static Assembly ofBuild() {
        Path build = Path.of(required("plumbline.build")).toAbsolutePath().normalize();
        Path distributions = build.resolve("distributions");
        return new Assembly(distributions.resolve("wildfly-dist-" + required("plumbline.wildfly.version") + ".zip"),
                distributions.resolve("payara-" + required("plumbline.payara.version") + ".zip"),
                build.resolve("server-lib"),
                Path.of(required("plumbline.scripts")).toAbsolutePath().normalize(),
                build.resolve("plumbline.ear"));
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new CannotStartException("The system property " + property + " is missing; start through Maven.");
        }
        return value;
    }
}
