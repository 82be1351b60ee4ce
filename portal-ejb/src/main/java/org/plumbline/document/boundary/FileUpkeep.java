package org.plumbline.document.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.UploadContent;
import org.plumbline.document.control.WorkLeftovers;
import org.plumbline.document.entity.Upload;
import org.plumbline.security.Public;

/**
 * Every hour deletes what nobody goes on with for a day: uploads, files nobody has used, and what a power cut left half written; and copies that
 * a killed server was at work on. Bytes go before their rows, so that whoever is interrupted finds them again. Every night it deletes whole bytes
 * that no row names, as a crash between the two leaves them; only {@link #ORPHANED} after they were written, when the row of whatever was on its
 * way has long been there.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileUpkeep {

    private static final Logger LOG = System.getLogger(FileUpkeep.class.getName());
    private static final int BATCH = 200;
    /** A copy of the database that is younger than this may be put back, and finds its files. */
    static final Duration ORPHANED = Duration.ofDays(7);

    /** Sealing fifty megabytes takes seconds, with slow timestamp services a minute. */
    private static final Duration LONGEST_WORK = Duration.ofHours(1);

    @EJB
    private UploadSteps steps;

    @Inject
    private UploadContent content;

    @Inject
    private DocumentStore store;

    @Schedule(hour = "*", minute = "23", persistent = false, info = "Deletes uploads and files nobody goes on with")
    void tick() {
        forget(Instant.now());
    }

    @Public("the timer acts for the portal itself; no page reaches it")
    public void forget(Instant now) {
        try {
            forgetUploads(now);
            forgetFiles(now.minus(Upload.KEPT));
            store.forgetUnfinished(now.minus(Upload.KEPT));
            WorkLeftovers.delete(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(LONGEST_WORK));
        } catch (IOException | RuntimeException e) {
            // another node deletes the same, or the database is away: what is left is there in an hour
            LOG.log(Level.WARNING, "old uploads were not deleted: {0}", e.getClass().getName());
        }
    }

    @Schedule(hour = "3", minute = "47", persistent = false, info = "Deletes bytes of files that no row names")
    void sweep() {
        forgetOrphans(Instant.now());
    }

    @Public("the timer acts for the portal itself; no page reaches it")
    public void forgetOrphans(Instant now) {
        try {
            int deleted = store.forgetOrphans(now.minus(ORPHANED), steps::named);
            if (deleted > 0) {
                LOG.log(Level.INFO, "{0} files that nothing names were deleted", deleted);
            }
        } catch (IOException | RuntimeException e) {
            // nothing is deleted that the database could not be asked about
            LOG.log(Level.WARNING, "files that nothing names were not looked for: {0}", e.getClass().getName());
        }
    }

    private void forgetUploads(Instant now) {
        List<Long> expired;
        do {
            expired = steps.expired(now, BATCH);
            for (long id : expired) {
                content.forget(steps.bytesOf(id));
                steps.forget(id);
            }
        } while (expired.size() == BATCH);
    }

    private void forgetFiles(Instant before) {
        List<Long> unused;
        do {
            unused = steps.unused(before, BATCH);
            unused.forEach(id -> content.forget(steps.forgetUnused(id)));
        } while (unused.size() == BATCH);
    }
}
