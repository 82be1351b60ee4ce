package org.plumbline.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Takes due messages and settles them. Each method runs in the short transaction of its caller. */
@ApplicationScoped
public class OutboxClaims {

    /** Longer than any delivery takes: an adapter gives up well before. */
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Pattern REASON = Pattern.compile("[a-z]+(\\.[a-z_]+)+");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Settings settings;

    /** A message as its handler needs it. */
    public record Claimed(long id, String lane, String payload) {
    }

    public List<Long> due(int most) {
        return em.createQuery("select m.id from OutboxMessage m where m.status = :due and m.nextAttemptAt <= :now "
                + "order by m.nextAttemptAt", Long.class).setParameter("due", OutboxStatus.DUE).setParameter("now", Instant.now())
                .setMaxResults(most).getResultList();
    }

    /** Takes one message under a row lock, or nothing when another node has it. */
    public Optional<Claimed> claim(long id) {
        Instant now = Instant.now();
        OutboxMessage message = em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message == null || !message.isDue(now)) {
            return Optional.empty();
        }
        message.claim(now, LEASE);
        return Optional.of(new Claimed(id, message.getLane(), message.getPayload()));
    }

    public void delivered(long id) {
        em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE).delivered(Instant.now());
    }

    /** Notes a failed try and decides between another and a dead letter. */
    public void failed(long id, RuntimeException failure) {
        OutboxMessage message = em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean hopeless = failure instanceof UndeliverableException;
        if (hopeless || message.getAttempts() >= settings.count(Setting.OUTBOX_ATTEMPTS)) {
            message.park(Instant.now(), reasonOf(failure));
        } else {
            message.retryAfter(Instant.now(), waitAfter(message.getAttempts()), reasonOf(failure));
        }
    }

    /** Deletes messages delivered long ago, found by their state and deleted by their id. @return how many, at most {@code most} */
    public int forgetDelivered(Instant before, int most) {
        List<Long> ids = em.createQuery("select m.id from OutboxMessage m where m.status = :delivered and m.settledAt < :before "
                + "order by m.id", Long.class).setParameter("delivered", OutboxStatus.DELIVERED).setParameter("before", before)
                .setMaxResults(most).getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from OutboxMessage m where m.id in :ids").setParameter("ids", ids).executeUpdate();
        }
        return ids.size();
    }

    /** A reason from the closed list, else only the failure's class: messages of others repeat addresses and statements. */
    static String reasonOf(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        return REASON.matcher(message).matches() ? message : "unexpected:" + failure.getClass().getSimpleName();
    }

    /** Doubles with each try up to an hour, then minus up to a quarter at random so that nodes and messages spread out. */
    static Duration waitAfter(int attempts) {
        long doubled = FIRST_WAIT.toMillis() << Math.min(attempts - 1, 20);
        long millis = Math.min(doubled, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}
