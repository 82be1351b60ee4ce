package org.plumbline.integration.flyway;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Settings;

/**
 * Brings the database to this version's schema. Every other start-up bean depends on this one by its name, and so finds
 * good settings, the keys and the tables in place; a bad value or a failed migration refuses to deploy.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    /** A database that starts beside the portal may need a minute. */
    private static final int CONNECT_RETRIES = 12;
    private static final int CONNECT_RETRY_SECONDS = 5;

    @Inject
    private Settings settings;

    @Inject
    private KeyRing keys;

    @PostConstruct
    void migrate() {
        // both beans are made lazily: asking them something makes a bad setting or key set fail here, by its name
        settings.rows();
        keys.describe();
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource())
                .locations("classpath:db/migration")
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(CONNECT_RETRY_SECONDS)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    /** The name persistence.xml uses. An injected resource would be sought in this component's own names on WildFly. */
    private static DataSource dataSource() {
        try {
            return InitialContext.doLookup("jdbc/plumbline");
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no data source jdbc/plumbline; see server-config/README.md.", e);
        }
    }
}
