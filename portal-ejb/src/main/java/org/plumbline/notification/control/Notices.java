package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.entity.Notice;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;

/** Finds what was said of late and whom the portal has told of it. */
@ApplicationScoped
public class Notices {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** That something was said in a thread. @param number of the newest message of the time that was asked for */
    public record Talk(long threadId, long number) {
    }

    /** The threads in which something was said within a time. Told by the messages' identifiers, which grow with time: posting keeps no list. */
    public List<Talk> threads(Instant from, Instant until) {
        return em.createQuery("select m.threadId, max(m.number) from Message m where m.id >= :from and m.id < :until group by m.threadId", Object[].class)
                .setParameter("from", Ids.since(from)).setParameter("until", Ids.since(until)).getResultStream()
                .map(row -> new Talk((Long) row[0], (Long) row[1])).toList();
    }

    /** Somebody who was spoken to by name. @param number of the newest message that does */
    public record Called(long threadId, boolean staff, long personId, long number) {
    }

    /** Who was spoken to by name within a time. */
    public List<Called> called(Instant from, Instant until) {
        return em.createQuery("select m.threadId, n.personKind, n.personId, max(m.number) from Mention n, Message m where n.messageId >= :from "
                + "and n.messageId < :until and m.id = n.messageId and m.retractedAt is null group by m.threadId, n.personKind, n.personId", Object[].class)
                .setParameter("from", Ids.since(from)).setParameter("until", Ids.since(until)).getResultStream()
                .map(row -> new Called((Long) row[0], Actor.Kind.STAFF.name().equals(row[1]), (Long) row[2], (Long) row[3])).toList();
    }

    public MessageThread thread(long id) {
        return em.find(MessageThread.class, id);
    }

    public List<Notice> of(MessageThread thread) {
        return em.createQuery("select n from Notice n where n.threadId = :thread", Notice.class).setParameter("thread", thread.getId()).getResultList();
    }

    public Notice add(MessageThread thread, Person person) {
        Notice notice = new Notice(thread.companyId(), thread.getId(), kind(person), person.getId());
        em.persist(notice);
        return notice;
    }

    public List<Long> due(Instant now, int most) {
        return em.createQuery("select n.id from Notice n where n.dueAt <= :now and n.forDigest = false order by n.dueAt, n.id", Long.class).setParameter("now", now)
                .setMaxResults(most).getResultList();
    }

    /** One that is due, with its row locked. */
    public Optional<Notice> dueForChange(long id, Instant now) {
        return Optional.ofNullable(em.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(notice -> notice.isDue(now) && !notice.isForDigest());
    }

    /** One notice of everybody whose mail of the day is due. */
    public List<Long> digests(Instant now, int most) {
        return em.createQuery("select min(n.id) from Notice n where n.dueAt <= :now and n.forDigest = true group by n.personKind, n.personId "
                + "order by min(n.id)", Long.class).setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** What waits for the same mail of the day, or of the week, as this notice, locked, while it is due. */
    public List<Notice> digestForChange(long id, Instant now) {
        Notice one = em.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
        return one == null || !one.isForDigest() || !one.isDue(now) ? List.of() : em.createQuery(
                "select n from Notice n where n.personKind = :kind and n.personId = :person and n.forDigest = true and n.dueAt <= :now order by n.id",
                Notice.class).setParameter("kind", kind(one.isOfStaff()).name()).setParameter("person", one.personId()).setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Looks anew at what somebody has waiting for a mail of the day, now that they wish something else. */
    public void reconsider(Person person, Instant now) {
        em.createQuery("select n from Notice n where n.personKind = :kind and n.personId = :person and n.forDigest = true order by n.id", Notice.class)
                .setParameter("kind", kind(person).name()).setParameter("person", person.getId()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().forEach(notice -> notice.reconsider(now));
    }

    public Person person(boolean staff, long personId) {
        return staff ? em.find(StaffMember.class, personId) : em.find(Client.class, personId);
    }

    /** What others have said that somebody has neither read nor been told of, oldest first; what was retracted is not among it. */
    public List<Message> unread(Notice notice, int most) {
        return em.createQuery("select m from Message m where m.threadId = :thread and m.number > :told and m.retractedAt is null "
                + "and (m.authorId <> :person or m.authorKind <> :kind) and not exists (select r from ReadMark r where r.threadId = m.threadId "
                + "and r.personKind = :kind and r.personId = :person and r.readNumber >= m.number) order by m.number", Message.class)
                .setParameter("thread", notice.getThreadId()).setParameter("told", notice.getToldNumber()).setParameter("person", notice.personId())
                .setParameter("kind", kind(notice.isOfStaff()).name()).setMaxResults(most).getResultList();
    }

    static boolean isStaff(Person person) {
        return person instanceof StaffMember;
    }

    static Actor.Kind kind(Person person) {
        return kind(isStaff(person));
    }

    private static Actor.Kind kind(boolean staff) {
        return staff ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
    }
}
