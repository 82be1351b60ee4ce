package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.notification.control.AnswerWatch;
import org.plumbline.notification.control.DigestWriting;
import org.plumbline.notification.control.DutyRounds;
import org.plumbline.notification.control.MailRecords;
import org.plumbline.notification.control.NoticeTelling;
import org.plumbline.notification.control.Notices;
import org.plumbline.notification.control.Notices.Called;
import org.plumbline.notification.control.Notices.Talk;
import org.plumbline.notification.entity.DutyRound.Name;
import org.plumbline.security.Public;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** The steps of {@link NoticeTimer}, each in a transaction of its own: one thread or reader that fails keeps no other waiting. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    /**
     * Messages get their identifier before they are committed: what a transaction in its longest life has made is looked for again, once in a
     * while; that of a usual one in each round.
     */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(6);
    private static final Duration USUAL_LIFE = Duration.ofSeconds(30);

    @Inject
    private DutyRounds rounds;

    @Inject
    private Notices notices;

    @Inject
    private NoticeTelling telling;

    @Inject
    private DigestWriting digests;

    @Inject
    private AnswerWatch watch;

    @Inject
    private MailRecords records;

    @Inject
    private Settings settings;

    /** Takes the round until a moment, unless another node has it. */
    @Public(BY_TIMER)
    public boolean begin(Name round, Instant now, Instant until) {
        return rounds.take(round, now, until);
    }

    /** Gives back what was taken until that moment. */
    @Public(BY_TIMER)
    public void end(Name round, Instant until) {
        rounds.giveBack(round, until, Instant.now());
    }

    /** The threads in which something was said that has become old enough since the last round. @param thorough whether also to look for what was missed */
    @Public(BY_TIMER)
    public List<Talk> threads(Instant now, boolean thorough) {
        return notices.threads(lately(thorough), oldEnough(now));
    }

    @Public(BY_TIMER)
    public void expect(long threadId, Instant now) {
        telling.expect(threadId, now);
        watch.walk(notices.thread(threadId));
    }

    /** Who was spoken to by name since the last round. @param thorough as for {@link #threads} */
    @Public(BY_TIMER)
    public List<Called> called(Instant now, boolean thorough) {
        return notices.called(lately(thorough), now.plusSeconds(1));
    }

    @Public(BY_TIMER)
    public void expect(Called called, Instant now) {
        telling.expect(called, now);
    }

    /** Everything that was said before has been noted. */
    @Public(BY_TIMER)
    public void reach(Instant now) {
        rounds.reach(Name.NOTICES, oldEnough(now));
    }

    @Public(BY_TIMER)
    public List<Long> due(Instant now, int most) {
        return notices.due(now, most);
    }

    @Public(BY_TIMER)
    public void tell(long noticeId, Instant now) {
        telling.tell(noticeId, now);
    }

    /** A notice of everybody whose mail of the day is due. */
    @Public(BY_TIMER)
    public List<Long> digests(Instant now, int most) {
        return notices.digests(now, most);
    }

    @Public(BY_TIMER)
    public void writeDigest(long noticeId, Instant now) {
        digests.write(noticeId, now);
    }

    /** Forgets which mails were ordered, when the outbox has forgotten that it sent them. */
    @Public(BY_TIMER)
    public void forget(Instant before) {
        records.forget(before);
    }

    /** Clients who have waited too long for an answer. */
    @Public(BY_TIMER)
    public List<Long> waits(Instant now, int most) {
        return watch.due(now, most);
    }

    @Public(BY_TIMER)
    public void remind(long waitId, Instant now) {
        watch.remind(waitId, now);
    }

    private Instant lately(boolean thorough) {
        return rounds.reached(Name.NOTICES).minus(thorough ? LONGEST_LIFE : USUAL_LIFE);
    }

    private Instant oldEnough(Instant now) {
        return now.minus(settings.duration(Setting.NOTICE_AFTER));
    }
}
