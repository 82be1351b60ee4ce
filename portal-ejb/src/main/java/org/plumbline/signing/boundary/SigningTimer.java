package org.plumbline.signing.boundary;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/** Looks every five minutes who is to be reminded and what has ended. Every node does; a locked row lets each thing happen once. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningTimer {

    private static final Logger LOG = System.getLogger(SigningTimer.class.getName());
    private static final int BATCH = 200;

    @EJB
    private SigningSteps steps;

    @Schedule(hour = "*", minute = "3/5", persistent = false, info = "Reminds of signatures that are missing, and ends requests whose last day is over")
    @AccessTimeout(0)
    public void tick() {
        Instant now = Instant.now();
        long after = 0;
        try {
            List<Long> ids;
            do {
                ids = steps.near(after, BATCH);
                ids.forEach(id -> tend(id, now));
                after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
            } while (ids.size() == BATCH);
        } catch (RuntimeException e) {
            // the database is away: the requests are still there at the next turn
            LOG.log(Level.WARNING, "requests for signatures were not looked at: {0}", e.getClass());
        }
    }

    private void tend(long id, Instant now) {
        try {
            steps.tend(id, now);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "request for signatures {0,number,#} was not tended: {1}", id, e.getClass());
        }
    }
}
