package org.plumbline.outbox.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Once a night forgets messages delivered long ago. What waits stays, and so does a dead letter, until an administrator has sent it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxUpkeep {

    private static final Logger LOG = System.getLogger(OutboxUpkeep.class.getName());
    /** Rows of one transaction. */
    private static final int BATCH = 500;

    @EJB
    private OutboxSteps steps;

    @Inject
    private Settings settings;

    @Schedule(hour = "3", minute = "27", persistent = false, info = "Forgets messages delivered long ago")
    public void forget() {
        Instant before = Instant.now().minus(settings.duration(Setting.SPENT_KEPT));
        try {
            int found = BATCH;
            while (found == BATCH) {
                found = steps.forgetDelivered(before, BATCH);
            }
        } catch (RuntimeException e) {
            // another node deletes the same rows, or the database is away: what is left is there tomorrow
            LOG.log(Level.WARNING, "delivered messages were not forgotten: {0}", e.getClass());
        }
    }
}
