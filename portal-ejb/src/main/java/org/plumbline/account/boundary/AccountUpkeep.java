package org.plumbline.account.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.account.control.ClientSignIns;
import org.plumbline.account.control.Quotas;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.StaffSignIns;

/** Once a night forgets counts, second steps and half-done sign-ins that can matter no more. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class AccountUpkeep {

    private static final Duration KEPT = Duration.ofDays(2);

    @Inject
    private SignInWaits waits;

    @Inject
    private StaffSignIns signIns;

    @Inject
    private ClientSignIns clientSignIns;

    @Inject
    private Quotas quotas;

    @Schedule(hour = "3", minute = "17", persistent = false, info = "Forgets old counts and half-done sign-ins")
    void forget() {
        Instant before = Instant.now().minus(KEPT);
        waits.forget(before);
        signIns.forgetChallenges(before);
        clientSignIns.forget(before);
        quotas.forget(before);
    }
}
