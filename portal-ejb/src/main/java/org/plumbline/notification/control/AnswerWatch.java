package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.account.entity.Company;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ThreadState;
import org.plumbline.notification.entity.AnswerHours;
import org.plumbline.notification.entity.AnswerWait;
import org.plumbline.notification.entity.AnswerWait.Stage;
import org.plumbline.notification.entity.WorkingTime;
import org.plumbline.proposal.control.Questions;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/**
 * Watches how long clients wait for an answer. A conversation is walked on from where it was looked at last: the first word of a client
 * opens a wait, the next of staff ends it. Not everything a client says asks for an answer, but only the office can tell, by giving one.
 */
@ApplicationScoped
public class AnswerWatch {

    private static final int MOST_WALKED = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    @Any
    private Instance<NoticeSource> sources;

    @Inject
    private WaitingMails mails;

    /** What a company means to keep to. */
    public AnswerHours hours(long companyId) {
        return em.createQuery("select h from AnswerHours h where h.companyId = :company", AnswerHours.class).setParameter("company", companyId)
                .getResultStream().findFirst().orElseGet(() -> new AnswerHours(companyId));
    }

    /** The same to be changed; two at once take turns by the company's row. */
    public AnswerHours hoursForChange(long companyId) {
        em.find(Company.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        AnswerHours hours = hours(companyId);
        if (!em.contains(hours)) {
            em.persist(hours);
        }
        return hours;
    }

    public WorkingTime workingTime(AnswerHours hours) {
        return hours.in(em.find(Company.class, hours.companyId()).getTimeZone());
    }

    /** Notes who began to wait in a conversation, and whose waiting is over. Where staff began, nobody waits: whoever needs an answer asks. */
    public void walk(MessageThread thread) {
        if (thread.getAudience() == Audience.STAFF || !thread.isQuestion() || sources.stream().noneMatch(source -> source.knows(thread))) {
            return;
        }
        AnswerHours hours = hours(thread.companyId());
        WorkingTime time = workingTime(hours);
        AnswerWait last = last(thread).orElse(null);
        AnswerWait open = last != null && last.isOpen() ? last : null;
        long seen = last == null ? 0 : last.getSeenNumber();
        for (Message turn = next(thread, seen, open != null); turn != null; turn = next(thread, turn.getNumber(), open != null)) {
            if (open != null) {
                open.answer(turn, time.between(open.getAskedAt(), turn.getSentAt()));
                open = null;
            } else {
                open = new AnswerWait(thread, turn, hours.isWatched() ? time.after(turn.getSentAt(), hours.getWithin()) : null);
                em.persist(open);
            }
        }
        if (open != null && (thread.getState() == ThreadState.WAIVED || isOver(open))) {
            open.drop();
        }
    }

    /** What was asked was taken back, or needs no answer: somebody has marked it as settled. */
    private boolean isOver(AnswerWait open) {
        return em.createQuery("select count(m) from Message m where m.threadId = :thread and m.number = :number and (m.retractedAt is not null "
                + "or m.resolvedAt is not null)", Long.class).setParameter("thread", open.getThreadId()).setParameter("number", open.getAskedNumber())
                .getSingleResult() > 0;
    }

    public List<Long> due(Instant now, int most) {
        return em.createQuery("select w.id from AnswerWait w where w.nextAt <= :now order by w.nextAt", Long.class).setParameter("now", now)
                .setMaxResults(most).getResultList();
    }

    /** Reminds whoever ought to answer, and the second time the owners; nobody when it was answered meanwhile. */
    public void remind(long waitId, Instant now) {
        AnswerWait wait = em.find(AnswerWait.class, waitId, LockModeType.PESSIMISTIC_WRITE);
        if (wait == null || !wait.isDue(now)) {
            return;
        }
        MessageThread thread = em.find(MessageThread.class, wait.getThreadId());
        walk(thread);
        if (wait.isDue(now)) {
            AnswerHours hours = hours(wait.companyId());
            Duration within = hours.isWatched() ? hours.getWithin() : Duration.ofHours(1);
            Stage told = wait.remind(workingTime(hours).after(now, within));
            sources.stream().filter(source -> source.knows(thread)).findFirst().ifPresent(source -> mails.remind(wait, thread, source, told));
        }
    }

    /** The first word of a client the company has not answered; empty when there is none. */
    public Optional<Message> unanswered(MessageThread thread) {
        long answered = em.createQuery("select coalesce(max(m.number), 0) from Message m where m.threadId = :thread and m.authorKind = 'STAFF' "
                + "and m.number > :near", Number.class).setParameter("thread", thread.getId())
                .setParameter("near", thread.getLastNumber() - MOST_WALKED).getSingleResult().longValue();
        return Optional.ofNullable(next(thread, answered, false));
    }

    /** Since when each question somebody has asked about a proposal waits, by the thread's id; without those that were answered or need no answer. */
    public Map<Long, Instant> asked(Actor asker, long proposalId) {
        return em.createQuery("select t.id, min(m.sentAt) from MessageThread t, Message m where t.companyId = :company and t.subjectKind = :kind "
                + "and t.subjectId = :proposal and t.openedBy = :asker and t.state = :open and m.threadId = t.id and m.authorKind = 'CLIENT' "
                + "and m.retractedAt is null and m.resolvedAt is null and not exists (select a from Message a where a.threadId = t.id "
                + "and a.number > m.number and a.authorKind = 'STAFF' and a.retractedAt is null) group by t.id", Object[].class)
                .setParameter("company", asker.companyId()).setParameter("kind", Questions.KIND).setParameter("proposal", proposalId)
                .setParameter("asker", asker.personId()).setParameter("open", ThreadState.OPEN).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    /** Working minutes of a company's last answers. */
    public List<Long> lastAnswers(long companyId, int most) {
        return em.createQuery("select w.workedMinutes from AnswerWait w where w.companyId = :company and w.answeredAt is not null "
                + "order by w.answeredAt desc", Long.class).setParameter("company", companyId).setMaxResults(most).getResultList();
    }

    private Optional<AnswerWait> last(MessageThread thread) {
        return em.createQuery("select w from AnswerWait w where w.threadId = :thread order by w.askedNumber desc", AnswerWait.class)
                .setParameter("thread", thread.getId()).setMaxResults(1).getResultStream().findFirst();
    }

    /** The first word of one side after a number that still stands, null when they have said nothing; however much the other has. What is settled asks nothing. */
    private Message next(MessageThread thread, long number, boolean byStaff) {
        return em.createQuery("select m from Message m where m.threadId = :thread and m.number > :seen and m.retractedAt is null "
                + "and m.authorKind = :kind" + (byStaff ? "" : " and m.resolvedAt is null") + " order by m.number", Message.class).setParameter("thread", thread.getId())
                .setParameter("seen", Math.max(number, thread.getLastNumber() - MOST_WALKED))
                .setParameter("kind", byStaff ? Actor.Kind.STAFF.name() : Actor.Kind.CLIENT.name()).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }
}
