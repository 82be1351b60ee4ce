package org.plumbline.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.plumbline.outbox.entity.OutboxMessage;

/** Where a flat leaves a message for delivery, inside its own transaction. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Event<MessageQueued> queued;

    /** Told when a message was queued; after the commit it wakes the timer, so that nobody waits for its next turn. */
    public record MessageQueued(String lane) {
    }

    /**
     * Queues a message.
     *
     * @param companyId whose message it is; 0 for the installation's own
     * @param lane      the {@link OutboxHandler} that delivers it
     * @param key       unique within the lane; a second message with it fails the transaction
     * @param payload   at most 12,000 characters, read by the handler alone
     */
    public void queue(long companyId, String lane, String key, String payload) {
        keep(new OutboxMessage(companyId, lane, key, payload));
    }

    /** The same for one that leaves at a moment to come. @param until not before it */
    public void queue(long companyId, String lane, String key, String payload, Instant until) {
        OutboxMessage message = new OutboxMessage(companyId, lane, key, payload);
        message.rest(until);
        keep(message);
    }

    private void keep(OutboxMessage message) {
        em.persist(message);
        queued.fire(new MessageQueued(message.getLane()));
    }
}
