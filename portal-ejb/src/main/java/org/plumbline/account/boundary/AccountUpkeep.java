package org.plumbline.account.boundary;

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
import java.time.Duration;
import java.time.Instant;
import org.plumbline.account.control.SpentRows.Kind;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Once a night forgets what can matter no more: counts and half-done sign-ins after two days, ended sessions, used links, forgotten
 * devices after {@link Setting#SPENT_KEPT}. Every node does it; what one has deleted the other does not find.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountUpkeep {

    private static final Logger LOG = System.getLogger(AccountUpkeep.class.getName());
    private static final Duration COUNTS_KEPT = Duration.ofDays(2);
    /** Rows of one transaction. */
    private static final int BATCH = 500;

    @EJB
    private UpkeepSteps steps;

    @Inject
    private Settings settings;

    @Schedule(hour = "3", minute = "17", persistent = false, info = "Forgets old counts, sign-ins, sessions, links and devices")
    public void forget() {
        Instant now = Instant.now();
        Duration kept = settings.duration(Setting.SPENT_KEPT);
        for (Kind kind : Kind.values()) {
            forget(kind, now.minus(kind.isTrace() ? kept : COUNTS_KEPT));
        }
    }

    private void forget(Kind kind, Instant before) {
        try {
            int found = BATCH;
            while (found == BATCH) {
                found = steps.forget(kind, before, BATCH);
            }
        } catch (RuntimeException e) {
            // another node deletes the same rows, or the database is away: what is left is there tomorrow
            LOG.log(Level.WARNING, "old rows of {0} were not forgotten: {1}", kind, e.getClass());
        }
    }
}
