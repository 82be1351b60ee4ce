package org.plumbline.integration.flyway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.plumbline.audit.control.ChainSealing;
import org.plumbline.installation.control.KeyCustody;
import org.plumbline.shared.Settings;

/**
 * Brings the database to this version's schema and unlocks the keys that belong to it. Every other start-up bean depends on
 * this one by its name, and so finds good settings, the tables and the keys in place; a bad value, a failed migration or a
 * folder without the database's keys refuses to deploy.
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
    private KeyCustody custody;

    @Inject
    private ChainSealing chains;

    @Resource
    private UserTransaction transaction;

    @PostConstruct
    void begin() {
        // made lazily: asking it something makes a bad setting fail here, by its name
        settings.rows();
        migrate();
        unlock();
    }

    private static void migrate() {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource())
                .locations("classpath:db/migration")
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(CONNECT_RETRY_SECONDS)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private void unlock() {
        try {
            transaction.begin();
            try {
                custody.begin();
                chains.seal();
            } catch (RuntimeException e) {
                transaction.rollback();
                throw e;
            }
            transaction.commit();
        } catch (NotSupportedException | SystemException | RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw new IllegalStateException("What the database knows of its keys cannot be read or written.", e);
        }
        chains.conclude();
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
