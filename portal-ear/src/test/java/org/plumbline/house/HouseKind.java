package org.plumbline.house;

import java.util.Locale;

/** What a house is built of. The name in the build is in lower case with a hyphen. */
public enum HouseKind {

    WILDFLY_H2, WILDFLY_POSTGRESQL, PAYARA_H2;

    static HouseKind chosen() {
        String name = System.getProperty("plumbline.house");
        if (name == null) {
            throw new IllegalStateException("Choose a house with -Dplumbline.house=wildfly-h2, wildfly-postgresql or payara-h2.");
        }
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String folderName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
