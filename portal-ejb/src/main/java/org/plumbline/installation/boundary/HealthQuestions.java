package org.plumbline.installation.boundary;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.concurrent.Future;
import org.plumbline.outbox.control.OutboxSearch;
import org.plumbline.security.Public;

/** Asks the database on a thread of its own, because a database that is away may keep a caller for as long as it likes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthQuestions {

    /** Quoted, because Flyway makes its names in lower case on every database. */
    private static final String VERSION = "select max(\"version\") from \"flyway_schema_history\" where \"success\" = true";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private OutboxSearch outbox;

    /** What the database said. @param migration newest migration it has. @param lag how long the oldest message waits */
    public record Answer(String migration, Duration lag) {
    }

    @Asynchronous
    @Public("only the health probe of this package asks, and tells strangers yes or no")
    public Future<Answer> ask() {
        return new AsyncResult<>(new Answer(String.valueOf(em.createNativeQuery(VERSION).getSingleResult()), outbox.lag()));
    }
}
