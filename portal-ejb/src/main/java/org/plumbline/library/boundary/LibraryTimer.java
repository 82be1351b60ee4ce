package org.plumbline.library.boundary;

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
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * Looks every five minutes for days that come near, since nine in the morning comes at another moment in each zone. Every node does; a locked row
 * and a key in the database let each reminder go out once.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibraryTimer {

    private static final Logger LOG = System.getLogger(LibraryTimer.class.getName());
    private static final int BATCH = 200;

    @EJB
    private LibrarySteps steps;

    @Schedule(hour = "*", minute = "2/5", persistent = false, info = "Reminds of what of the library is due")
    @AccessTimeout(0)
    public void tick() {
        Instant now = Instant.now();
        all("approval", after -> steps.approvals(now, after, BATCH), id -> steps.remindOfApproval(id, now));
        all("wanted file", after -> steps.wanted(now, after, BATCH), id -> steps.remindOfWanted(id, now));
        all("expiry of", after -> steps.expiring(now, after, BATCH), id -> steps.tellOfExpiry(id, now));
    }

    private static void all(String what, LongFunction<List<Long>> near, LongConsumer step) {
        long after = 0;
        try {
            List<Long> ids;
            do {
                ids = near.apply(after);
                ids.forEach(id -> tend(what, id, step));
                after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
            } while (ids.size() == BATCH);
        } catch (RuntimeException e) {
            // the database is away: the days are still there at the next turn
            LOG.log(Level.WARNING, "due days of the library ({0}) were not looked at: {1}", what, e.getClass());
        }
    }

    private static void tend(String what, long id, LongConsumer step) {
        try {
            step.accept(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} {1,number,#} was not reminded of: {2}", what, id, e.getClass());
        }
    }
}
