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
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.security.Public;
import org.plumbline.shared.NotFoundException;

/**
 * Reads every stored file each night and compares it with the hash it had when it was sent: what is lost or altered is found while there are
 * still copies of the store. A night has four hours; what they don't suffice for comes first in the next. Nodes share the work: a file is
 * read by whoever marks it first.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileProofTimer {

    private static final Logger LOG = System.getLogger(FileProofTimer.class.getName());
    private static final Duration NIGHT = Duration.ofHours(4);
    /** Shorter than a day: no file misses a night because the last one was done early. */
    private static final Duration OFTEN = Duration.ofHours(20);
    private static final int BATCH = 200;

    @EJB
    private FileProofSteps steps;

    @Inject
    private DocumentStore store;

    @Schedule(hour = "1", minute = "7", persistent = false, info = "Compares every stored file with its hash")
    void tick() {
        Instant now = Instant.now();
        prove(now.minus(OFTEN), now.plus(NIGHT));
    }

    /** Reads what was not read since a moment. @param until when no further file is begun */
    @Public("the timer acts for the portal itself; no page reaches it")
    public void prove(Instant since, Instant until) {
        try {
            List<Long> some;
            do {
                some = steps.unproven(since, BATCH);
                for (long id : some) {
                    if (Instant.now().isAfter(until)) {
                        return;
                    }
                    steps.claim(id, since, Instant.now()).ifPresent(bytes -> steps.found(id, isWhole(id, bytes), Instant.now()));
                }
            } while (some.size() == BATCH);
        } catch (RuntimeException e) {
            // the database is away: the rest is read in the next night
            LOG.log(Level.WARNING, "files were not compared with their hashes: {0}", e.getClass().getName());
        }
    }

    private boolean isWhole(long id, FileBytes bytes) {
        try (InputStream content = store.read(bytes.storeId(), 0, Long.MAX_VALUE);
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(bytes.sha256()) || isDamaged(id, "other bytes");
        } catch (NotFoundException e) {
            return isDamaged(id, "not there");
        } catch (IOException e) {
            return isDamaged(id, e.getClass().getName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isDamaged(long id, String how) {
        LOG.log(Level.ERROR, "file {0,number,#} is lost or altered ({1}); put its bytes back from a copy of the store", id, how);
        return false;
    }
}
