package org.plumbline.house;

import java.util.List;
import java.util.stream.Stream;

/** The scripts of server-config that a house runs: all that an administrator would, in his order. */
final class Scripts {

    private static final List<String> WILDFLY = List.of("mail-session", "jakarta-security", "upload-limits", "timeouts", "gzip",
            "security-headers", "json-logging", "root-context", "lean");
    private static final List<String> PAYARA = List.of("mail-session", "upload-limits", "timeouts", "gzip", "security-headers", "json-logging",
            "lean");

    private Scripts() {
    }

    static List<String> of(HouseKind kind, Database database) {
        if (kind.isPayara()) {
            return Stream.concat(Stream.of("postgresql-library", database.script()), PAYARA.stream()).toList();
        }
        return Stream.concat(Stream.of("eclipselink-module", "postgresql-module", database.script()), WILDFLY.stream()).toList();
    }
}
