package org.plumbline.document.boundary;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.plumbline.document.control.FileJudging;
import org.plumbline.document.control.FileJudging.Case;
import org.plumbline.document.control.UploadContent;
import org.plumbline.security.Public;

/**
 * Judges files: at once after one has come, and every ten seconds for those that could not be judged. Not by the outbox, whose messages
 * wait for each other: a scanner that hangs must keep no mail waiting.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileJudgingTimer {

    private static final Logger LOG = System.getLogger(FileJudgingTimer.class.getName());
    private static final int BATCH = 20;

    /** One round at a time on a node; between nodes the row lock of a claim decides. */
    private final ReentrantLock round = new ReentrantLock();

    @EJB
    private FileJudgingSteps steps;

    @Inject
    private FileJudging judging;

    @Inject
    private UploadContent content;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Judges files that have come")
    @AccessTimeout(0)
    void tick() {
        judgeAll();
    }

    /** Starts a round soon, for a file that has just come. */
    @Asynchronous
    @Public("wakes the timer, which acts for the portal itself")
    public void wake() {
        judgeAll();
    }

    private void judgeAll() {
        if (!round.tryLock()) {
            return;
        }
        try {
            List<Long> due;
            do {
                due = steps.due(Instant.now(), BATCH);
                due.forEach(this::judge);
            } while (!due.isEmpty());
        } catch (RuntimeException e) {
            // the database is away: the files are still there at the next turn
            LOG.log(Level.WARNING, "files to judge could not be read: {0}", e.getClass().getName());
        } finally {
            round.unlock();
        }
    }

    private void judge(long fileId) {
        Case claimed = steps.claim(fileId, Instant.now()).orElse(null);
        if (claimed == null) {
            return;
        }
        try {
            content.forget(steps.judge(fileId, judging.look(claimed)));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "file {0,number,#} could not be judged and will be again: {1}", fileId, e.toString());
            steps.postpone(fileId, Instant.now());
        }
    }
}
