package org.plumbline.outbox.boundary;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.plumbline.outbox.control.OutboxClaims.Claimed;
import org.plumbline.outbox.control.OutboxHandler;
import org.plumbline.outbox.control.UndeliverableException;
import org.plumbline.security.Public;

/** Empties the outbox on every node: every five seconds, and at once after a commit that queued something. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final Logger LOG = System.getLogger(OutboxTimer.class.getName());
    private static final int BATCH = 50;

    /** One round at a time on a node; between nodes the row lock of a claim decides. */
    private final ReentrantLock round = new ReentrantLock();

    @EJB
    private OutboxSteps steps;

    @Inject
    @Any
    private Instance<OutboxHandler> handlers;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Delivers what waits in the outbox")
    @AccessTimeout(0)
    void tick() {
        deliverAll();
    }

    /** Starts a round soon, for somebody who just queued something. */
    @Asynchronous
    @Public("wakes the timer, which acts for the portal itself")
    public void wake() {
        deliverAll();
    }

    private void deliverAll() {
        if (!round.tryLock()) {
            return;
        }
        try {
            List<Long> due = steps.due(BATCH);
            for (Long id : due) {
                steps.claim(id).ifPresent(this::deliver);
            }
        } catch (RuntimeException e) {
            // the database is away: the rows are still there at the next turn. What it says may repeat a row, its class does not
            LOG.log(Level.WARNING, "the outbox could not be read: {0}", e.getClass().getName());
        } finally {
            round.unlock();
        }
    }

    private void deliver(Claimed message) {
        try {
            handlerOf(message.lane()).deliver(message.id(), message.payload());
            steps.delivered(message.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "message {0,number,#} of lane {1} was not delivered: {2}", message.id(), message.lane(), e.getClass().getName());
            steps.failed(message.id(), e);
        }
    }

    private OutboxHandler handlerOf(String lane) {
        return handlers.stream().filter(handler -> handler.lane().equals(lane)).findFirst()
                .orElseThrow(() -> new UndeliverableException("nothing delivers the lane " + lane, null));
    }
}
