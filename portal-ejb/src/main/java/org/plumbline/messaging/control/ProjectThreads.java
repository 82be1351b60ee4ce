package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.ThreadSubjects.Subject;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;

/**
 * Threads about the things of a project, as far as a reader may see them: what stands in the feed between the messages of its room.
 *
 * <p>Decision: whether somebody may see a thread is asked of the flat it belongs to, for all at once. Counted as unread is for staff what
 * they may see, and for a client what they have opened themselves, or what staff began and they were told of ({@link ReadMarks#follow}): these
 * can be told without asking anybody, on every page.
 */
@ApplicationScoped
public class ProjectThreads {

    /** Of threads about things: what counts for a client as theirs; {@code r} is their mark. */
    static final String THEIRS = "(t.state <> org.plumbline.messaging.entity.ThreadState.SAID and t.openedBy = :person "
            + "or t.state = org.plumbline.messaging.entity.ThreadState.SAID and r.id is not null)";

    /** Threads of a project that are looked at: those where something was said last. */
    static final int MOST = 200;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    @Any
    private Instance<ThreadSubjects> flats;

    /** A message in its thread. @param unread whether the reader has neither said nor read it */
    public record Asked(MessageThread thread, Message message, Subject subject, boolean unread) {
    }

    /** The kinds of threads a reader may see; never empty, as a list of a query must not be. */
    Set<String> kinds(Actor reader) {
        Set<String> kinds = flats.stream().filter(flat -> flat.isFor(reader)).map(ThreadSubjects::kind).collect(Collectors.toSet());
        return kinds.isEmpty() ? Set.of("") : kinds;
    }

    /** The threads of a project that a reader may see or has opened. */
    public List<MessageThread> of(Actor reader, long projectId) {
        return em.createQuery("select t from MessageThread t where t.projectId = :project and t.companyId = :company and t.subjectKind in :kinds "
                + "order by t.touchedAt desc, t.id desc", MessageThread.class).setParameter("project", projectId)
                .setParameter("company", reader.companyId()).setParameter("kinds", kinds(reader)).setMaxResults(MOST).getResultList();
    }

    /** What those of some threads are about that the reader may see now. */
    public Map<Long, Subject> seen(Actor reader, Collection<MessageThread> threads) {
        Map<String, List<MessageThread>> byKind = threads.stream().collect(Collectors.groupingBy(MessageThread::getSubjectKind));
        Map<Long, Subject> seen = new HashMap<>();
        flats.stream().filter(flat -> byKind.containsKey(flat.kind())).forEach(flat -> seen.putAll(flat.seen(reader, byKind.get(flat.kind()))));
        return seen;
    }

    /** What was said there, the newest first, in one query. @param before id of a message only older ones are wanted than, 0 for all */
    public List<Asked> said(Actor reader, Map<Long, Subject> seen, long before, int most) {
        return seen.isEmpty() ? List.of() : em.createQuery("select t, m, r.readNumber from MessageThread t left join ReadMark r on r.threadId = t.id "
                + "and r.personKind = :kind and r.personId = :person, Message m where m.threadId = t.id and t.id in :threads and m.id < :before "
                + "order by m.id desc", Object[].class).setParameter("kind", reader.kind().name()).setParameter("person", reader.personId())
                .setParameter("threads", seen.keySet()).setParameter("before", before == 0 ? Long.MAX_VALUE : before).setMaxResults(most)
                .getResultStream().map(row -> asked(reader, (MessageThread) row[0], (Message) row[1], (Long) row[2], seen)).toList();
    }

    private static Asked asked(Actor reader, MessageThread thread, Message message, Long readUpTo, Map<Long, Subject> seen) {
        boolean unread = message.getNumber() > (readUpTo == null ? 0 : readUpTo) && !message.isBy(reader);
        return new Asked(thread, message, seen.get(thread.getId()), unread);
    }

    /** How many messages of others a reader has not read, by project; in one query. */
    public Map<Long, Long> unread(Actor reader, Collection<Long> projectIds) {
        return projectIds.isEmpty() ? Map.of() : em.createQuery("select t.projectId, count(m) from MessageThread t left join ReadMark r on r.threadId = t.id "
                + "and r.personKind = :kind and r.personId = :person, Message m where t.projectId in :projects and t.companyId = :company and t.subjectKind in :kinds "
                + "and (:whole = true or " + THEIRS + ") and m.threadId = t.id and m.number > coalesce(r.readNumber, 0) "
                + "and (m.authorId <> :person or m.authorKind <> :kind) group by t.projectId", Object[].class)
                .setParameter("kind", reader.kind().name()).setParameter("person", reader.personId()).setParameter("projects", projectIds)
                .setParameter("kinds", kinds(reader)).setParameter("whole", !reader.isClient()).setParameter("company", reader.companyId()).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
