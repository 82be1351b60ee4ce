package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Person;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.control.NoticeLetters.News;
import org.plumbline.notification.control.NoticeSource.Subject;
import org.plumbline.notification.control.Notices.Called;
import org.plumbline.notification.entity.MailPreferences;
import org.plumbline.notification.entity.Notice;
import org.plumbline.notification.entity.Wish;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Decides who is mailed what of what was said, and when.
 *
 * <p>Decision: posting knows nothing of mail. A round looks at the messages that have become old enough since the last and notes for each
 * reader that there may be something to tell; only when that is due it is asked whether they have read it meanwhile, may still read it and
 * want to be told. The reader's row is locked while that is decided and carries what they were told, so it is decided once.
 */
@ApplicationScoped
public class NoticeTelling {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    @Any
    private Instance<NoticeSource> sources;

    @Inject
    private Notices notices;

    @Inject
    private PreferenceRegister preferences;

    @Inject
    private NoticeLetters letters;

    @Inject
    private Settings settings;

    /** Notes for everybody who hears of a thread that something was said there. */
    public void expect(long threadId, Instant now) {
        MessageThread thread = notices.thread(threadId);
        source(thread).ifPresent(source -> {
            List<Notice> there = notices.of(thread);
            for (Person person : source.circle(thread)) {
                Notice notice = there.stream().filter(each -> each.isOfStaff() == Notices.isStaff(person) && each.personId() == person.getId())
                        .findFirst().orElseGet(() -> notices.add(thread, person));
                notice.expect(thread.getLastNumber(), now, settings.duration(Setting.NOTICE_APART));
            }
        });
    }

    /** Somebody was spoken to by name: they are told as soon as they have not read it, not after a while. */
    public void expect(Called called, Instant now) {
        MessageThread thread = notices.thread(called.threadId());
        Person person = notices.person(called.staff(), called.personId());
        if (subject(thread, person).isPresent()) {
            notices.of(thread).stream().filter(each -> each.isOfStaff() == called.staff() && each.personId() == called.personId()).findFirst()
                    .orElseGet(() -> notices.add(thread, person)).expect(called.number(), now, settings.duration(Setting.NOTICE_APART));
        }
    }

    /** Tells somebody, or finds that there is nothing to tell, or puts it off. */
    public void tell(long noticeId, Instant now) {
        notices.dueForChange(noticeId, now).ifPresent(notice -> {
            MessageThread thread = notices.thread(notice.getThreadId());
            Person person = notices.person(notice.isOfStaff(), notice.personId());
            List<Message> unread = notices.unread(notice, Bundle.MOST + 1);
            Optional<Subject> subject = unread.isEmpty() ? Optional.empty() : subject(thread, person);
            if (subject.isEmpty()) {
                notice.clear(thread.getLastNumber());
            } else {
                tell(notice, person, new News(thread, subject.get(), unread.stream().limit(Bundle.MOST).toList(), unread.size() > Bundle.MOST), now);
            }
        });
    }

    private void tell(Notice notice, Person person, News news, Instant now) {
        MailPreferences wishes = preferences.of(person);
        ZoneId company = em.find(Company.class, person.companyId()).getTimeZone();
        Instant next = wishes.next(now, company);
        Wish wish = wishes.wish(news.subject().kind());
        switch (wish) {
            case NEVER -> notice.clear(news.thread().getLastNumber());
            case DAILY, WEEKLY -> notice.keepForDigest(wishes.nextDigest(wish, now, company));
            default -> {
                if (next.isAfter(now)) {
                    notice.postpone(next);
                } else {
                    letters.one(person, news);
                    notice.mailed(news.thread().getLastNumber(), now);
                }
            }
        }
    }

    /** What a thread is about for somebody who still hears of it. */
    Optional<Subject> subject(MessageThread thread, Person person) {
        return source(thread).filter(source -> source.circle(thread).contains(person)).flatMap(source -> source.subject(thread, person));
    }

    private Optional<NoticeSource> source(MessageThread thread) {
        return sources.stream().filter(source -> source.knows(thread)).findFirst();
    }
}
