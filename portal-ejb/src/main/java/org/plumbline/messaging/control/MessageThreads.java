package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ThreadState;

/** Finds threads by what they are about. Whoever calls has made sure that the reader may know of that. */
@ApplicationScoped
public class MessageThreads {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A message in its thread. */
    public record Said(MessageThread thread, Message message) {
    }

    /** Everything said about a subject, oldest thread first, in one query. @param most messages at most */
    public List<Said> about(String kind, long subjectId, int most) {
        return em.createQuery("select t, m from MessageThread t, Message m where m.threadId = t.id and t.subjectKind = :kind "
                + "and t.subjectId = :subject order by t.id, m.number", Object[].class).setParameter("kind", kind)
                .setParameter("subject", subjectId).setMaxResults(most).getResultStream()
                .map(row -> new Said((MessageThread) row[0], (Message) row[1])).toList();
    }

    /** How many threads about a subject wait for an answer. */
    public long open(String kind, long subjectId) {
        return em.createQuery("select count(t) from MessageThread t where t.subjectKind = :kind and t.subjectId = :subject "
                + "and t.state = :open", Long.class).setParameter("kind", kind).setParameter("subject", subjectId)
                .setParameter("open", ThreadState.OPEN).getSingleResult();
    }

    /** A thread about a subject with its row locked: the next number is taken by one at a time. */
    public Optional<MessageThread> forChange(String kind, long subjectId, long threadId) {
        em.flush();
        return Optional.ofNullable(em.find(MessageThread.class, threadId, LockModeType.PESSIMISTIC_WRITE))
                .filter(thread -> thread.getSubjectKind().equals(kind) && thread.getSubjectId() == subjectId);
    }

    /** The thread somebody has opened about a part of a subject, with its row locked. */
    public Optional<MessageThread> ownForChange(String kind, long subjectId, long part, long openedBy) {
        em.flush();
        return em.createQuery("select t from MessageThread t where t.subjectKind = :kind and t.subjectId = :subject and t.subjectPart = :part "
                + "and t.openedBy = :person and t.state <> :said order by t.id desc", MessageThread.class).setParameter("kind", kind).setParameter("subject", subjectId)
                .setParameter("part", part).setParameter("person", openedBy).setParameter("said", ThreadState.SAID).setMaxResults(1).getResultStream().findFirst()
                .map(thread -> em.find(MessageThread.class, thread.getId(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The thread staff have begun about a part of a subject, with its row locked. */
    public Optional<MessageThread> begunForChange(String kind, long subjectId, long part) {
        em.flush();
        return em.createQuery("select t from MessageThread t where t.subjectKind = :kind and t.subjectId = :subject and t.subjectPart = :part "
                + "and t.state = :said order by t.id desc", MessageThread.class).setParameter("kind", kind).setParameter("subject", subjectId)
                .setParameter("part", part).setParameter("said", ThreadState.SAID).setMaxResults(1).getResultStream().findFirst()
                .map(thread -> em.find(MessageThread.class, thread.getId(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps a new thread at once: the order of inserts is not that of foreign keys. */
    public MessageThread open(MessageThread thread) {
        em.persist(thread);
        em.flush();
        return thread;
    }

    public void add(Message message) {
        em.persist(message);
    }
}
