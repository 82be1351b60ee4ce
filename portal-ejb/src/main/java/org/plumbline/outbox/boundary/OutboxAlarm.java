package org.plumbline.outbox.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.plumbline.outbox.control.Outbox.MessageQueued;

/** Wakes the timer once the transaction that queued a message has committed. Losing the call costs five seconds. */
@ApplicationScoped
public class OutboxAlarm {

    @EJB
    private OutboxTimer timer;

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued queued) {
        timer.wake();
    }
}
