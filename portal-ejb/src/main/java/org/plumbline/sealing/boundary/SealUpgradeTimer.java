package org.plumbline.sealing.boundary;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.DocumentStore.Stored;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.sealing.boundary.SealUpgradeSteps.Attempt;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.security.Public;
import org.plumbline.shared.OwnerOnly;

/** Every minute has the time of sealed files confirmed for which nobody could be reached before. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealUpgradeTimer {

    private static final Logger LOG = System.getLogger(SealUpgradeTimer.class.getName());
    private static final int BATCH = 20;

    @EJB
    private SealUpgradeSteps steps;

    @Inject
    private CompanySeal seal;

    @Inject
    private DocumentStore store;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false, info = "Has the time of sealed documents confirmed")
    @AccessTimeout(0)
    void tick() {
        raise(Instant.now());
    }

    /** One round. */
    @Public("the timer acts for the portal itself; no page reaches it")
    public void raise(Instant now) {
        try {
            List<Long> due = steps.due(now, BATCH);
            due.forEach(id -> steps.claim(id, now).ifPresent(this::raise));
        } catch (RuntimeException e) {
            // the database is away: the rows are there at the next turn
            LOG.log(Level.WARNING, "times of seals were not confirmed: {0}", e.getClass().getName());
        }
    }

    private void raise(Attempt attempt) {
        try {
            Path folder = Files.createTempDirectory("plumbline-raise", OwnerOnly.folder());
            try {
                raise(attempt, folder.resolve("sealed"), folder.resolve("raised"));
            } finally {
                Files.deleteIfExists(folder.resolve("sealed"));
                Files.deleteIfExists(folder.resolve("raised"));
                Files.delete(folder);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the time of a seal was not confirmed and will be tried again: {0}", e.toString());
        }
    }

    private void raise(Attempt attempt, Path sealed, Path raised) throws IOException {
        try (InputStream content = store.read(attempt.storeId(), 0, attempt.size())) {
            Files.copy(content, sealed, StandardCopyOption.REPLACE_EXISTING);
        }
        Optional<SealLevel> level = seal.raise(attempt.companyId(), sealed, raised);
        if (level.isPresent()) {
            try (InputStream content = Files.newInputStream(raised)) {
                Stored stored = store.write(content, Files.size(raised));
                if (!steps.finish(attempt.upgradeId(), level.get(), new FileBytes(stored.id(), stored.size(), stored.sha256()))) {
                    store.delete(stored.id());
                }
            }
        }
    }
}
