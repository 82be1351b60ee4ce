package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.shared.DomainEvent;

/**
 * Notes when something last happened in a project, for the order of lists. It hears every event that names its project, whatever flat
 * tells it.
 *
 * <p>Decision: written past the entity, so that it raises no version and makes no conflict, and at most once a minute, so that a busy
 * project is not a row everybody waits for. Nothing is flushed for it: an event may be told before its own rows are complete.
 */
@ApplicationScoped
public class ProjectActivity {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    void note(@Observes DomainEvent event) {
        if (event.projectId() != 0) {
            Instant now = Instant.now();
            em.createNativeQuery("update project set active_at = ?1 where id = ?2 and active_at < ?3").setFlushMode(FlushModeType.COMMIT)
                    .setParameter(1, Timestamp.from(now)).setParameter(2, event.projectId())
                    .setParameter(3, Timestamp.from(now.minus(1, ChronoUnit.MINUTES))).executeUpdate();
        }
    }
}
