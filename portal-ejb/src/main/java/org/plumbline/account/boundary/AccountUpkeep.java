package org.plumbline.account.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.StaffSignIns;

/** Once a night forgets counts of wrong tries and second steps that can matter no more. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class AccountUpkeep {

    private static final Duration KEPT = Duration.ofDays(2);

    @Inject
    private SignInWaits waits;

    @Inject
    private StaffSignIns signIns;

    @Schedule(hour = "3", minute = "17", persistent = false, info = "Forgets old counts of wrong tries")
    void forget() {
        Instant before = Instant.now().minus(KEPT);
        waits.forget(before);
        signIns.forgetChallenges(before);
    }
}
