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
import java.util.function.IntUnaryOperator;
import org.plumbline.search.boundary.TalkedThreads.Gathered;
import org.plumbline.search.control.FileTexts;
import org.plumbline.security.Public;

/**
 * Adds the words of what was said: within a second or two of it on this node, within half a minute of whatever another node has left. No more
 * than {@link #MOST} messages in a turn, and fewer while many talk, so that neither a flood nor the messages of years before takes the machine
 * from those who do: what waits is found somewhat later. A turn looks at the threads it was told of; at those where something was said since the
 * last half minute; at all of them only at the start, once an hour, and while there is more than was done.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexTimer {

    private static final Logger LOG = System.getLogger(IndexTimer.class.getName());
    private static final Duration UNTOLD = Duration.ofSeconds(30);
    /** How long after its identifier was made a message may be committed. */
    private static final Duration LATE = Duration.ofMinutes(1);
    /** After which all threads are looked at, as at the start: nothing should be missing there. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);
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

    /** When all threads were looked at, and when those where something was said lately. */
    private volatile Instant lookedAtAll = Instant.MIN;
    private volatile Instant looked = Instant.MIN;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Adds the words of what was said to those that are found")
    @AccessTimeout(0)
    void tick() {
        Instant now = Instant.now();
        if (lookedAtAll.isBefore(now.minus(FORGOTTEN))) {
            catchUp();
        } else if (looked.isBefore(now.minus(UNTOLD))) {
            turn(this::sinceLooked);
        } else if (news.heard() > 0) {
            turn(this::amongTalked);
        }
    }

    /** Adds what is not there, wherever it is missing, up to {@link #MOST} messages and the texts of {@link #FILES} files. */
    @Public("the timer acts for the portal itself; no page reaches it")
    public void catchUp() {
        turn(this::amongAll);
    }

    private void turn(IntUnaryOperator words) {
        if (!turn.tryLock()) {
            return;
        }
        try {
            int left = words.applyAsInt(news.listen() > BUSY ? LITTLE : MOST);
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

    private int amongAll(int most) {
        Instant now = Instant.now();
        int left = addAll(steps.behind(most), most);
        if (left > 0) {
            lookedAtAll = now;
            looked = now;
        }
        return left;
    }

    /** What another node has left, or was lost on the way. */
    private int sinceLooked(int most) {
        Instant now = Instant.now();
        int left = addAll(steps.behindSince(looked.minus(LATE), most), most);
        if (left > 0) {
            looked = now;
        }
        return left;
    }

    private int amongTalked(int most) {
        Gathered talked = news.talked().take();
        if (talked.size() > MOST) {
            return sinceLooked(most);
        }
        int left = addAll(steps.behindAmong(talked.rooms(), talked.threads()), most);
        if (left <= 0) {
            news.talked().giveBack(talked);
        }
        return left;
    }

    /** @return how many messages more there would have been time for */
    private int addAll(List<Long> behind, int most) {
        int left = most;
        for (int i = 0; i < behind.size() && left > 0; i++) {
            left -= add(behind.get(i), left);
        }
        return left;
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
