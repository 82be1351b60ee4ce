package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.InList;
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

    private static final String OF_STAFF = " and p.activeAt >= :lately and (t.audience is not null or t.subjectKind in %s)";
    private static final String OF_CLIENT = " and (t.audience = :everybody or t.subjectKind in %s and " + ProjectThreads.THEIRS + ")";

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
        Scope entered = entered(reader);
        return entered.fill(em.createQuery("select p from Project p where " + entered.within("p", "id") + " order by p.activeAt desc, p.id desc", Project.class))
                .setMaxResults(LATELY).getResultList();
    }

    /** The rooms of some projects, in one query. */
    public List<Latest> latest(Actor reader, Collection<Long> projectIds) {
        return projectIds.isEmpty() ? List.of() : em.createQuery("select t, m, r.readNumber " + LAST + "and t.audience in :audiences and t.companyId = :company", Object[].class)
                .setParameter("kind", reader.kind().name()).setParameter("person", reader.personId()).setParameter("projects", projectIds)
                .setParameter("audiences", audiences(reader)).setParameter("company", reader.companyId()).getResultStream()
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

    /** The same by project, in rooms and about things: of those projects whose rooms the reader may enter. */
    public Map<Long, Long> unreadIn(Actor reader, Collection<Long> projectIds, int most) {
        List<Long> entered = projectIds.stream().filter(id -> policy.permits(Action.ROOM_READ, reader, Owned.byProject(reader.companyId(), id)))
                .limit(LATELY).toList();
        List<Latest> latest = latest(reader, entered);
        Map<Long, Long> byThread = unread(reader, latest, most);
        Map<Long, Long> unread = new HashMap<>(unreadAsked(reader, entered));
        latest.forEach(room -> unread.merge(room.thread().projectId(), byThread.getOrDefault(room.thread().getId(), 0L), Long::sum));
        return unread;
    }

    /** The same of threads about the things of projects, by project. */
    public Map<Long, Long> unreadAsked(Actor reader, Collection<Long> projectIds) {
        return threads.unread(reader, projectIds);
    }

    /** In how many projects somebody else has the last word, in a room or about a thing, and the reader has not read it; in at most two queries. */
    public long waiting(Actor reader) {
        Scope entered = entered(reader);
        InList things = new InList("thing", threads.kinds(reader));
        TypedQuery<Long> query = em.createQuery("select count(distinct t.projectId) from MessageThread t left join ReadMark r on r.threadId = t.id "
                + "and r.personKind = :kind and r.personId = :person, Message m, Project p where m.threadId = t.id and m.number = t.lastNumber "
                + "and p.id = t.projectId and " + entered.within("p", "id") + (reader.isClient() ? OF_CLIENT : OF_STAFF).formatted(things.text())
                + " and t.lastNumber > coalesce(r.readNumber, 0) and (m.authorId <> :person or m.authorKind <> :kind)", Long.class);
        things.fill(entered.fill(query)).setParameter("kind", reader.kind().name()).setParameter("person", reader.personId());
        return (reader.isClient() ? query.setParameter("everybody", Audience.EVERYBODY) : query.setParameter("lately", lately(entered)))
                .getSingleResult();
    }

    /** Since when something has happened in the projects that are counted. */
    private Instant lately(Scope entered) {
        return entered.fill(em.createQuery("select p.activeAt from Project p where " + entered.within("p", "id") + " order by p.activeAt desc, p.id desc",
                Instant.class)).setFirstResult(LATELY - 1).setMaxResults(1).getResultStream().findFirst().orElse(Instant.EPOCH);
    }

    private static Set<Audience> audiences(Actor reader) {
        return reader.isClient() ? EnumSet.of(Audience.EVERYBODY) : EnumSet.allOf(Audience.class);
    }

    /** Every project of the company for staff, for clients those whose room they may enter. */
    private Scope entered(Actor reader) {
        return !reader.isClient() ? Scope.of(reader) : new Scope(reader.companyId(), reader.participations().keySet().stream()
                .filter(id -> policy.permits(Action.ROOM_READ, reader, Owned.byProject(reader.companyId(), id))).collect(Collectors.toSet()));
    }
}
