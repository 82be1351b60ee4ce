package org.plumbline.proposal.boundary;

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

/**
 * Looks every five minutes whose last day comes near or is over, since nine in the morning comes at another moment in each zone. Every
 * node does; a proposal's locked row and a key in the database let each reminder go out once.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineTimer {

    private static final Logger LOG = System.getLogger(DeadlineTimer.class.getName());
    private static final int BATCH = 200;

    @EJB
    private DeadlineSteps steps;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "Reminds of the last day of proposals, and says when it is over")
    @AccessTimeout(0)
    public void tick() {
        Instant now = Instant.now();
        long after = 0;
        try {
            List<Long> ids;
            do {
                ids = steps.near(now, after, BATCH);
                ids.forEach(id -> tend(id, now));
                after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
            } while (ids.size() == BATCH);
        } catch (RuntimeException e) {
            // the database is away: the days are still there at the next turn
            LOG.log(Level.WARNING, "last days of proposals were not looked at: {0}", e.getClass());
        }
    }

    private void tend(long id, Instant now) {
        try {
            steps.tend(id, now);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the last day of proposal {0,number,#} was not tended: {1}", id, e.getClass());
        }
    }
}
