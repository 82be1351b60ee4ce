package org.plumbline.proposal.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.proposal.control.EstimateImports;

/** Every hour forgets imports that are more than a day old: files nobody went on with, and what undoing took. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class EstimateUpkeep {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private EstimateImports imports;

    @Schedule(hour = "*", minute = "23", persistent = false, info = "Forgets imports of estimates that are a day old")
    void forget() {
        imports.forget(Instant.now().minus(KEPT));
    }
}
