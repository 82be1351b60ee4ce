package org.plumbline.search.boundary;

import jakarta.ejb.AccessTimeout;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.plumbline.search.control.FileTexts;
import org.plumbline.security.Public;

/**
 * Adds the words of what was said: within a second or two of it on this node, within half a minute of whatever another node has left. No more
 * than {@link #MOST} messages in a turn, and fewer while many talk, so that neither a flood nor the messages of years before takes the machine
 * from those who do: what waits is found somewhat later.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexTimer {

    private static final Logger LOG = System.getLogger(IndexTimer.class.getName());
    private static final Duration UNTOLD = Duration.ofSeconds(30);
    private static final int MOST = 500;
    /** Messages since the last turn from which on those who talk come first, and messages of such a turn. */
    private static final int BUSY = 250;
    private static final int LITTLE = 100;
    private static final int BATCH = 100;
    private static final int FILES = 10;

    private final ReentrantLock turn = new ReentrantLock();

    @EJB
    private IndexSteps steps;

    @Inject
    private IndexNews news;

    @Inject
    private FileTexts texts;

    private Instant looked = Instant.MIN;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Adds the words of what was said to those that are found")
    @AccessTimeout(0)
    void tick() {
        if (news.heard() > 0 || looked.isBefore(Instant.now().minus(UNTOLD))) {
            catchUp();
        }
    }

    /** Adds what is not there, up to {@link #MOST} messages and the texts of {@link #FILES} files. */
    @Public("the timer acts for the portal itself; no page reaches it")
    public void catchUp() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            looked = Instant.now();
            int left = news.listen() > BUSY ? LITTLE : MOST;
            List<Long> behind = steps.behind(left);
            for (int i = 0; i < behind.size() && left > 0; i++) {
                left -= add(behind.get(i), left);
            }
            List<Long> unread = steps.unread(FILES);
            unread.forEach(this::read);
            if (left <= 0 || unread.size() == FILES) {
                news.hear();
            }
        } catch (RuntimeException e) {
            // the database is away, or another node was faster: the messages are still there at the next turn
            LOG.log(Level.WARNING, "words were not looked for: {0}", e.getClass().getName());
        } finally {
            turn.unlock();
        }
    }

    private void read(long fileId) {
        try {
            steps.addText(fileId, texts.read(steps.take(fileId)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the text of file {0,number,#} was not added: {1}", fileId, e.getClass().getName());
        }
    }

    private int add(long threadId, int most) {
        int added = 0;
        try {
            if (!steps.isKnown(threadId)) {
                steps.begin(threadId);
            }
            int some;
            do {
                some = steps.add(threadId, Math.min(BATCH, most - added));
                added += some;
            } while (some > 0 && added < most);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the words of thread {0,number,#} were not added and will be: {1}", threadId, e.getClass().getName());
        }
        return added;
    }
}
