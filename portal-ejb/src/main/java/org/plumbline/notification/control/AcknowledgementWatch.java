package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.messaging.entity.Acknowledgement;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.control.NoticeLetters.News;
import org.plumbline.notification.control.NoticeSource.Subject;
import org.plumbline.notification.entity.MailPreferences;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Wish;

/**
 * Asks clients once a day for what they have not acknowledged, until they have. Who wishes no mail of these gets none; it stands
 * before them on their pages all the same.
 */
@ApplicationScoped
public class AcknowledgementWatch {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private NoticeTelling telling;

    @Inject
    private NoticeLetters letters;

    @Inject
    private PreferenceRegister preferences;

    public List<Long> due(Instant now, int most) {
        return em.createQuery("select a.id from Acknowledgement a where a.remindAt <= :now order by a.remindAt, a.id", Long.class).setParameter("now", now)
                .setMaxResults(most).getResultList();
    }

    /** Asks again; not when it was acknowledged meanwhile, and not within the client's quiet hours. */
    public void remind(long id, Instant now) {
        Acknowledgement asked = em.find(Acknowledgement.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (asked == null || !asked.isToBeAskedAgain(now)) {
            return;
        }
        Message message = em.find(Message.class, asked.getMessageId());
        MessageThread thread = em.find(MessageThread.class, message.getThreadId());
        Client client = em.find(Client.class, asked.personId());
        Optional<Subject> subject = message.isRetracted() ? Optional.empty() : telling.subject(thread, client);
        if (subject.isEmpty()) {
            asked.askNoMore();
            return;
        }
        MailPreferences wishes = preferences.of(client);
        Instant next = wishes.next(now, em.find(Company.class, client.companyId()).getTimeZone());
        if (next.isAfter(now)) {
            asked.askAgain(next);
            return;
        }
        if (wishes.wish(NoticeKind.ACKNOWLEDGEMENTS) != Wish.NEVER) {
            letters.acknowledge(client, new News(thread, subject.get(), List.of(message), false), id, asked.getRemindAt());
        }
        asked.askAgain(now.plus(Acknowledgement.AGAIN_AFTER));
    }
}
