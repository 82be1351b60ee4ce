package org.plumbline.notification.boundary;

import jakarta.ejb.AccessTimeout;
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
import org.plumbline.notification.entity.DutyRound.Name;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Looks every ten seconds for messages that have gone unread for a while, on one node at a time. Should two look all the same, the reader's
 * locked row lets one of them tell; a thread that fails is looked for again for some minutes, a reader
 * until they are told.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    private static final Logger LOG = System.getLogger(NoticeTimer.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int BATCH = 200;

    @EJB
    private NoticeSteps steps;

    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Mails what was said and not read")
    @AccessTimeout(0)
    public void tick() {
        Instant now = Instant.now();
        try {
            if (steps.begin(Name.NOTICES, now, LONGEST)) {
                look(now);
                steps.end(Name.NOTICES);
            }
        } catch (RuntimeException e) {
            // the database is away, or another node was faster: the messages are still there at the next turn
            LOG.log(Level.WARNING, "unread messages were not looked for: {0}", e.getClass());
        }
    }

    @Schedule(hour = "3", minute = "37", persistent = false, info = "Forgets mails delivered long ago")
    public void forget() {
        tend("history", 0, () -> steps.forget(Instant.now().minus(settings.duration(Setting.SPENT_KEPT))));
    }

    private void look(Instant now) {
        List<Long> threads = steps.threads(now);
        threads.forEach(id -> tend("thread", id, () -> steps.expect(id, now)));
        steps.reach(now);
        steps.called(now).forEach(called -> tend("mention", called.threadId(), () -> steps.expect(called, now)));
        List<Long> due = steps.due(now, BATCH);
        due.forEach(id -> tend("notice", id, () -> steps.tell(id, now)));
        List<Long> digests = steps.digests(now, BATCH);
        digests.forEach(id -> tend("mail of the day", id, () -> steps.writeDigest(id, now)));
        List<Long> waits = steps.waits(now, BATCH);
        waits.forEach(id -> tend("wait", id, () -> steps.remind(id, now)));
    }

    private static void tend(String what, long id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} {1,number,#} was not looked at: {2}", what, id, e.getClass());
        }
    }
}
