package org.plumbline.installation.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.plumbline.installation.boundary.HealthProbe.Findings;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** How the portal is, in detail, for those who run it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthService {

    @EJB
    private HealthProbe probe;

    @Inject
    private Settings settings;

    /**
     * Each check with its figures.
     *
     * @param ready         whether load balancers send requests here
     * @param migration     newest migration of the database, or null while it is away
     * @param lagMinutes    how long the oldest message waits, in whole minutes
     * @param lagTooLong    whether that is longer than the setting allows
     * @param freeMb        room on the disk of the data folder; -1 when it cannot be told
     * @param minimumMb     what the setting asks for
     */
    public record HealthView(boolean ready, String migration, long lagMinutes, boolean lagTooLong, long freeMb, int minimumMb) {

        public boolean isDiskLow() {
            return freeMb >= 0 && freeMb < minimumMb;
        }
    }

    @Permit(Action.SETTINGS_VIEW)
    public HealthView detail() {
        Findings found = probe.findings();
        Duration lag = found.lag() == null ? Duration.ZERO : found.lag();
        return new HealthView(probe.isReady(), found.migration(), lag.toMinutes(),
                lag.compareTo(settings.duration(Setting.OUTBOX_LAG_LIMIT)) > 0, found.freeMb(), settings.count(Setting.DISK_MINIMUM_MB));
    }
}
