package org.plumbline.project.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Owned;

/**
 * Notes when something last happened in a project, for the order of lists. It hears every event that names its project, whatever flat
 * tells it.
 *
 * <p>Decision: written past the entity, so that it raises no version and makes no conflict, and at most once a minute, so that a busy
 * project is not a row everybody waits for. Nothing is flushed for it: an event may be told before its own rows are complete. What happens
 * many times a second, such as messages, does not even ask the database within the minute.
 *
 * <p>Decision on locks: by the time of an event its transaction may hold the company's audit chain, which who changes a project takes after
 * the project's row. So an event never waits for that row: it is noted after the chain was taken, and left out while another transaction
 * has the row, which notes the project itself.
 */
@ApplicationScoped
public class ProjectActivity {

    private static final int MOST_LIVELY = 10_000;

    private static final String DUE = "id = ?2 and company_id = ?3 and active_at < ?4";
    private static final String NOTE = "update project set active_at = ?1 where " + DUE;
    private static final String UNLESS_LOCKED = "update project set active_at = ?1 where id in (select id from project where " + DUE
            + " for update skip locked)";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** When each project was noted as lively; one that is forgotten is asked about once too often. */
    private final Map<Owned, Instant> lively = new ConcurrentHashMap<>();

    /** Comes after the audit trail. */
    void note(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) DomainEvent event) {
        if (event.projectId() != 0) {
            write(UNLESS_LOCKED, Owned.byProject(event.companyId(), event.projectId()), Instant.now());
        }
    }

    /**
     * The same for what is no event of the audit trail and may happen many times a second. Comes before whatever else its transaction locks:
     * who changes a project holds its row first too.
     */
    public void noteLively(long companyId, long projectId) {
        Owned project = Owned.byProject(companyId, projectId);
        Instant now = Instant.now();
        Instant before = lively.get(project);
        if (before == null || before.isBefore(now.minus(1, ChronoUnit.MINUTES))) {
            if (lively.size() >= MOST_LIVELY) {
                lively.clear();
            }
            lively.put(project, now);
            write(NOTE, project, now);
        }
    }

    private void write(String statement, Owned project, Instant now) {
        em.createNativeQuery(statement).setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Timestamp.from(now)).setParameter(2, project.projectId()).setParameter(3, project.companyId())
                .setParameter(4, Timestamp.from(now.minus(1, ChronoUnit.MINUTES))).executeUpdate();
    }
}
