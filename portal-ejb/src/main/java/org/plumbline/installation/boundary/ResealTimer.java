package org.plumbline.installation.boundary;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Carries a rotation of keys through in the background, a few batches every ten seconds, so that pages stay quick meanwhile. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResealTimer {

    private static final Logger LOG = System.getLogger(ResealTimer.class.getName());
    private static final int BATCHES = 20;

    @EJB
    private ResealSteps steps;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Seals values anew after a rotation of keys")
    @AccessTimeout(0)
    void tick() {
        try {
            int batches = 0;
            while (batches < BATCHES && steps.next()) {
                batches++;
            }
        } catch (RuntimeException e) {
            // the progress is in the database: the next turn goes on from there
            LOG.log(Level.WARNING, "re-sealing stopped for this turn: {0}", e.getClass().getName());
        }
    }
}
