package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;

/**
 * The rooms somebody may enter. Looked for in the projects where something happened last, {@link #LATELY} of them, so that neither the
 * list nor the count in the navigation grows with a company's years.
 */
@ApplicationScoped
public class RoomList {

    static final int LATELY = 100;

    /** Rooms with what was said there last, and how far the reader has got. */
    private static final String LAST = "from MessageThread t left join ReadMark r on r.threadId = t.id and r.personKind = :kind "
            + "and r.personId = :person, Message m where m.threadId = t.id and m.number = t.lastNumber and t.projectId in :projects ";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Inject
    private ProjectThreads threads;

    /** A room with what was said there last. @param readUpTo number the reader has read up to */
    public record Latest(MessageThread thread, Message message, long readUpTo) {
    }

    /** The projects whose rooms a reader may enter, those where something happened last first. */
    public List<Project> projects(Actor reader) {
        return em.createQuery("select p from Project p where p.companyId = :company and (:whole = true or p.id in :ids) order by p.activeAt desc, p.id desc",
                Project.class).setParameter("company", reader.companyId()).setParameter("whole", !reader.isClient())
                .setParameter("ids", entered(reader)).setMaxResults(LATELY).getResultList();
    }

    /** The rooms of some projects, in one query. */
    public List<Latest> latest(Actor reader, Collection<Long> projectIds) {
        return projectIds.isEmpty() ? List.of() : em.createQuery("select t, m, r.readNumber " + LAST + "and t.audience in :audiences", Object[].class)
                .setParameter("kind", reader.kind().name()).setParameter("person", reader.personId()).setParameter("projects", projectIds)
                .setParameter("audiences", audiences(reader)).getResultStream()
                .map(row -> new Latest((MessageThread) row[0], (Message) row[1], row[2] == null ? 0 : (Long) row[2])).toList();
    }

    /** How many messages of others a reader has not read, by thread; in one query. @param most looked at in each */
    public Map<Long, Long> unread(Actor reader, Collection<Latest> rooms, int most) {
        List<Long> threads = rooms.stream().filter(room -> room.thread().getLastNumber() > room.readUpTo()).map(room -> room.thread().getId()).toList();
        return threads.isEmpty() ? Map.of() : em.createQuery("select m.threadId, count(m) from Message m left join ReadMark r on r.threadId = m.threadId "
                + "and r.personKind = :kind and r.personId = :person where m.threadId in :threads and m.number > coalesce(r.readNumber, 0) "
                + "and m.number <= coalesce(r.readNumber, 0) + :most and (m.authorId <> :person or m.authorKind <> :kind) group by m.threadId",
                Object[].class).setParameter("kind", reader.kind().name()).setParameter("person", reader.personId()).setParameter("threads", threads)
                .setParameter("most", most).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The same of threads about the things of projects, by project. */
    public Map<Long, Long> unreadAsked(Actor reader, Collection<Long> projectIds) {
        return threads.unread(reader, projectIds);
    }

    /** In how many projects somebody else has the last word, in a room or about a thing, and the reader has not read it; two queries. */
    public long waiting(Actor reader) {
        List<Long> lately = em.createQuery("select p.id from Project p where p.companyId = :company and (:whole = true or p.id in :ids) "
                + "order by p.activeAt desc, p.id desc", Long.class).setParameter("company", reader.companyId())
                .setParameter("whole", !reader.isClient()).setParameter("ids", entered(reader)).setMaxResults(LATELY).getResultList();
        return lately.isEmpty() ? 0 : em.createQuery("select count(distinct t.projectId) " + LAST
                + "and (t.audience in :audiences or t.subjectKind in :kinds and (:whole = true or t.openedBy = :person)) and t.lastNumber > coalesce(r.readNumber, 0) and (m.authorId <> :person or m.authorKind <> :kind)", Long.class)
                .setParameter("kind", reader.kind().name()).setParameter("person", reader.personId()).setParameter("projects", lately)
                .setParameter("audiences", audiences(reader)).setParameter("kinds", threads.kinds(reader)).setParameter("whole", !reader.isClient())
                .getSingleResult();
    }

    private static Set<Audience> audiences(Actor reader) {
        return reader.isClient() ? EnumSet.of(Audience.EVERYBODY) : EnumSet.allOf(Audience.class);
    }

    /** A client's projects whose room they may enter; never empty, as a list of a query must not be. */
    private Set<Long> entered(Actor reader) {
        Set<Long> ids = reader.participations().keySet().stream()
                .filter(id -> policy.permits(Action.ROOM_READ, reader, Owned.byProject(reader.companyId(), id))).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of(0L) : ids;
    }
}
