package org.plumbline.house;

import java.util.ArrayList;
import java.util.List;

/** The scripts of server-config that a house runs: all that an administrator would, in his order. */
final class Scripts {

    private static final List<String> WILDFLY = List.of("mail-session", "jakarta-security", "upload-limits", "timeouts", "gzip",
            "security-headers", "json-logging", "root-context", "lean");

    private Scripts() {
    }

    static List<String> of(HouseKind kind, Database database) {
        List<String> scripts = new ArrayList<>(List.of("eclipselink-module", "postgresql-module", database.script()));
        scripts.addAll(WILDFLY);
        return scripts;
    }
}
