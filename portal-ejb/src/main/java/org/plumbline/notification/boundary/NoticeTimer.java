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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.notification.control.Notices.Talk;
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
    /** Each so many rounds one looks for what the others may have missed. */
    private static final int THOROUGH = 6;
    /** Longer than any round looks back. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** That everything up to a number was noted. */
    private record Noted(long number, Instant at) {
    }

    /** What this node has noted of late: saves it from noting the same again, and nothing depends on it. */
    private final Map<Long, Noted> noted = new HashMap<>();

    private final Turn turn = new Turn(Name.NOTICES, LONGEST);
    private int round;

    @EJB
    private NoticeSteps steps;

    @EJB
    private AcknowledgementSteps asked;

    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Mails what was said and not read")
    @AccessTimeout(0)
    public void tick() {
        Instant now = Instant.now();
        try {
            if (turn.take(steps, now)) {
                look(now);
                turn.giveBack(steps);
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
        boolean thorough = round++ % THOROUGH == 0;
        if (thorough) {
            noted.values().removeIf(before -> before.at().isBefore(now.minus(REMEMBERED)));
        }
        steps.threads(now, thorough).stream().filter(this::isNew).forEach(talk -> tend("thread", talk.threadId(), () -> {
            steps.expect(talk.threadId(), now);
            noted.put(talk.threadId(), new Noted(talk.number(), now));
        }));
        steps.reach(now);
        steps.called(now, thorough).forEach(called -> tend("mention", called.threadId(), () -> steps.expect(called, now)));
        List<Long> due = steps.due(now, BATCH);
        due.forEach(id -> tend("notice", id, () -> steps.tell(id, now)));
        List<Long> digests = steps.digests(now, BATCH);
        digests.forEach(id -> tend("mail of the day", id, () -> steps.writeDigest(id, now)));
        List<Long> waits = steps.waits(now, BATCH);
        waits.forEach(id -> tend("wait", id, () -> steps.remind(id, now)));
        asked.due(now, BATCH).forEach(id -> tend("acknowledgement", id, () -> asked.askAgain(id, now)));
    }

    private boolean isNew(Talk talk) {
        Noted before = noted.get(talk.threadId());
        return before == null || before.number() < talk.number();
    }

    private static void tend(String what, long id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} {1,number,#} was not looked at: {2}", what, id, e.getClass());
        }
    }
}
