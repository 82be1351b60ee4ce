package org.plumbline.house;

import java.util.Locale;

/** What a house is built of. The name in the build is in lower case with a hyphen. */
public enum HouseKind {

    WILDFLY_H2, WILDFLY_POSTGRESQL, PAYARA_H2, PAYARA_POSTGRESQL;

    static HouseKind chosen() {
        String name = System.getProperty("plumbline.house");
        if (name == null) {
            throw new IllegalStateException("Choose a house with -Dplumbline.house=wildfly-h2, wildfly-postgresql, payara-h2 or payara-postgresql.");
        }
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isPayara() {
        return this == PAYARA_H2 || this == PAYARA_POSTGRESQL;
    }

    boolean isPostgresql() {
        return this == WILDFLY_POSTGRESQL || this == PAYARA_POSTGRESQL;
    }

    String folderName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
