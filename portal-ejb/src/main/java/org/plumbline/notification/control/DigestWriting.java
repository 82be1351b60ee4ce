package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Person;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.control.NoticeLetters.News;
import org.plumbline.notification.control.NoticeSource.Subject;
import org.plumbline.notification.entity.MailPreferences;
import org.plumbline.notification.entity.Notice;
import org.plumbline.notification.entity.Wish;

/**
 * Puts what somebody has not read into one mail of the day, or of the week. What they have read since is not in it, nor what they have wished since not to be
 * mailed, and nothing is no mail.
 */
@ApplicationScoped
public class DigestWriting {

    @Inject
    private Notices notices;

    @Inject
    private NoticeTelling telling;

    @Inject
    private NoticeLetters letters;

    @Inject
    private PreferenceRegister preferences;

    /** Writes the mail of the day of whoever has this notice, when it is due. */
    public void write(long noticeId, Instant now) {
        List<Notice> waiting = notices.digestForChange(noticeId, now);
        if (waiting.isEmpty()) {
            return;
        }
        Instant slot = waiting.stream().map(Notice::getDueAt).min(Instant::compareTo).orElse(now);
        Person person = notices.person(waiting.get(0).isOfStaff(), waiting.get(0).personId());
        MailPreferences wishes = preferences.of(person);
        List<News> all = new ArrayList<>();
        for (Notice notice : waiting) {
            MessageThread thread = notices.thread(notice.getThreadId());
            news(notice, thread, person).filter(news -> wishes.wish(news.subject().kind()) != Wish.NEVER).ifPresent(all::add);
            notice.mailed(thread.getLastNumber(), now);
        }
        if (!all.isEmpty()) {
            boolean daily = all.stream().anyMatch(news -> wishes.wish(news.subject().kind()) != Wish.WEEKLY);
            letters.digest(person, all, daily ? Wish.DAILY : Wish.WEEKLY, slot);
        }
    }

    private Optional<News> news(Notice notice, MessageThread thread, Person person) {
        List<Message> unread = notices.unread(notice, Bundle.MOST + 1);
        Optional<Subject> subject = unread.isEmpty() ? Optional.empty() : telling.subject(thread, person);
        return subject.map(about -> new News(thread, about, unread.stream().limit(Bundle.MOST).toList(), unread.size() > Bundle.MOST));
    }
}
