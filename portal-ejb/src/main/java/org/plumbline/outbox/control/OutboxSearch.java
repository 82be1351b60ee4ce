package org.plumbline.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.security.Scope;

/** Finds the messages of a company by their state. */
@ApplicationScoped
public class OutboxSearch {

    private static final String OF_COMPANY = " from OutboxMessage m where m.companyId = :company and m.status = :status";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Oldest first. */
    public List<OutboxMessage> page(Scope scope, OutboxStatus status, int number, int size) {
        return em.createQuery("select m" + OF_COMPANY + " order by m.createdAt, m.id", OutboxMessage.class)
                .setParameter("company", scope.companyId()).setParameter("status", status)
                .setFirstResult((number - 1) * size).setMaxResults(size).getResultList();
    }

    public long count(Scope scope, OutboxStatus status) {
        return em.createQuery("select count(m)" + OF_COMPANY, Long.class)
                .setParameter("company", scope.companyId()).setParameter("status", status).getSingleResult();
    }

    /** The dead letter of that id, locked. */
    public Optional<OutboxMessage> dead(Scope scope, long id) {
        return em.createQuery("select m" + OF_COMPANY + " and m.id = :id", OutboxMessage.class)
                .setParameter("company", scope.companyId()).setParameter("status", OutboxStatus.DEAD).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Makes every dead letter due again in one statement. @return how many */
    public int reviveAll(Scope scope, Instant now) {
        return em.createQuery("update OutboxMessage m set m.status = :due, m.attempts = 0, m.settledAt = null, m.nextAttemptAt = :now, "
                + "m.version = m.version + 1 where m.companyId = :company and m.status = :dead").setParameter("due", OutboxStatus.DUE)
                .setParameter("now", now).setParameter("company", scope.companyId()).setParameter("dead", OutboxStatus.DEAD)
                .executeUpdate();
    }

    /** How long the oldest message of the whole installation waits for its first or next try beyond its time. */
    public Duration lag() {
        Instant now = Instant.now();
        Instant atOnce = oldest("m.createdAt", "null", now);
        Instant rested = oldest("m.heldUntil", "not null", now);
        return Duration.between(atOnce.isBefore(rested) ? atOnce : rested, now);
    }

    /** The first moment from which one waits of those that rest, or of the others; now when none does. */
    private Instant oldest(String since, String rest, Instant now) {
        return em.createQuery("select " + since + " from OutboxMessage m where m.status = :due and m.heldUntil is " + rest + " order by " + since,
                Instant.class).setParameter("due", OutboxStatus.DUE).setMaxResults(1).getResultStream().findFirst().filter(now::isAfter).orElse(now);
    }
}
