package org.plumbline.document.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
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
import java.util.Optional;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.security.Public;
import org.plumbline.shared.NotFoundException;

/**
 * Reads every stored file each night and compares it with the hash it had when it was sent: what is lost or altered is found while there are
 * still copies of the store. A store that is away is no damage. A night has four hours; what they don't suffice for comes first in the next. Nodes share the work: a file is
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
                    Optional<FileBytes> claimed = steps.claim(id, since, Instant.now());
                    if (claimed.isPresent()) {
                        steps.found(id, isWhole(id, claimed.get()), Instant.now());
                    }
                }
            } while (some.size() == BATCH);
        } catch (IOException | RuntimeException e) {
            // the store or the database is away: the rest is read in the next night
            LOG.log(Level.WARNING, "files were not compared with their hashes: {0}", e.getClass().getName());
        }
    }

    private boolean isWhole(long id, FileBytes bytes) throws IOException {
        try {
            return sha256(bytes.storeId()).equals(bytes.sha256()) || reported(id, "other bytes");
        } catch (NotFoundException e) {
            return reported(id, "not there");
        } catch (IOException e) {
            demandStore();
            return reported(id, e.getClass().getName());
        }
    }

    /** A store that is away says nothing of its files: what is kept now has to come back. */
    private void demandStore() throws IOException {
        byte[] probe = new byte[Long.BYTES];
        DocumentStore.Stored stored = store.write(new ByteArrayInputStream(probe), probe.length);
        try {
            if (!sha256(stored.id()).equals(stored.sha256())) {
                throw new IOException("the store gives back other bytes than it was given");
            }
        } finally {
            store.delete(stored.id());
        }
    }

    private String sha256(String storeId) throws IOException {
        try (InputStream content = store.read(storeId, 0, Long.MAX_VALUE);
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @return that it is not whole */
    private static boolean reported(long id, String how) {
        LOG.log(Level.ERROR, "file {0,number,#} is lost or altered ({1}); put its bytes back from a copy of the store", id, how);
        return false;
    }
}
