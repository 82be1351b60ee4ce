package org.plumbline.sealing.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plumbline.account.control.Quotas;
import org.plumbline.sealing.control.SealJudge;
import org.plumbline.sealing.control.SealReader;
import org.plumbline.sealing.control.SealReader.Reading;
import org.plumbline.security.Public;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/** Tells anybody whether a PDF is genuine. Nothing of the file is kept, and nothing of who asked but that their network did. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GenuineService {

    /** The largest file that is looked at, in MB. */
    public static final int MOST_MEGABYTES = 50;
    /** Questions one network may ask in an hour. */
    public static final int MOST = 60;

    private static final Logger LOG = System.getLogger(GenuineService.class.getName());
    private static final String ANYBODY = "whoever holds a document may ask whether it is genuine, also years later";
    private static final long MEGABYTE = 1024L * 1024;
    private static final String FIELD = "file";
    /** From the upload to the answer nobody waits longer. */
    private static final Duration LONGEST = Duration.ofSeconds(4);
    /** But for the first who asks a server that has just started, and has everything to load yet. */
    private static final Duration FIRST = Duration.ofSeconds(30);
    /** Files looked at at once on a node: more than one, so that a slow one does not keep everybody waiting, and few, for what each takes in memory. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private static volatile Duration patience = FIRST;

    @Inject
    private SealReader reader;

    @Inject
    private SealJudge judge;

    @Inject
    private Quotas quotas;

    @Resource
    private ManagedExecutorService threads;

    /** Counts a question before its file is read. @param network any address of it. @throws TooManyTriesException when their network has asked enough within the hour */
    @Public(ANYBODY)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void admit(String network) {
        quotas.takeFromNetwork("genuine", network, MOST);
    }

    /**
     * @throws RejectedInputException at {@code file}, when it can't be told: no PDF, encrypted, or too much of it
     * @throws TooManyTriesException  when too many ask at this moment
     */
    @Public(ANYBODY)
    public GenuineView check(Path pdf) {
        try {
            if (Files.size(pdf) > MOST_MEGABYTES * MEGABYTE) {
                throw new RejectedInputException(FIELD, "genuine.size", MOST_MEGABYTES);
            }
            return GenuineView.of(judge.judge(pdf, read(pdf)));
        } catch (IOException e) {
            throw new UncheckedIOException("a file to check could not be read", e);
        }
    }

    private Reading read(Path pdf) {
        if (!turn()) {
            throw new TooManyTriesException(LONGEST);
        }
        // who is first decides: the reading, which gives its turn back at its end, or whoever no longer waits for its beginning
        AtomicBoolean taken = new AtomicBoolean();
        Future<Reading> reading;
        try {
            reading = threads.submit(() -> taken.compareAndSet(false, true) ? turned(pdf) : null);
        } catch (RuntimeException e) {
            TURNS.release();
            throw e;
        }
        try {
            return awaited(reading);
        } finally {
            if (taken.compareAndSet(false, true)) {
                TURNS.release();
            }
        }
    }

    private Reading turned(Path pdf) throws IOException {
        try {
            return reader.read(pdf);
        } finally {
            patience = LONGEST;
            TURNS.release();
        }
    }

    private static Reading awaited(Future<Reading> reading) {
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // it looks for that now and then, is bounded in what it may cost, and only at its end gives its turn to another
            reading.cancel(true);
            throw new RejectedInputException(FIELD, "genuine.too_much");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedInputException refusal) {
                throw refusal;
            }
            LOG.log(Level.INFO, "a file to check could not be read: {0}", e.getCause().toString());
            throw new RejectedInputException(FIELD, "genuine.unreadable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedInputException(FIELD, "genuine.too_much");
        }
    }

    private static boolean turn() {
        try {
            return TURNS.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
