package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.Rooms.Room;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ReadMark;
import org.plumbline.messaging.entity.RoomManners;
import org.plumbline.shared.Actor;

/** How far people have got in rooms and other threads: only ever forward, and no further than there are messages. */
@ApplicationScoped
public class ReadMarks {

    /** People whose reading a room shows; a job has fewer. */
    private static final int MOST_SHOWN = 200;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** How far somebody has got. */
    public record Reached(boolean staff, long personId, String name, long delivered, long read, boolean discreet) {
    }

    /** How far somebody is now, and whether they were elsewhere before. */
    public record Moved(long delivered, long read, boolean changed) {
    }

    /** How far everybody has got who has opened a room, in one query. */
    public List<Reached> of(MessageThread thread) {
        return thread == null ? List.of() : em.createQuery("select r, s.name, c.name, m from ReadMark r "
                + "left join StaffMember s on s.id = r.personId and r.personKind = 'STAFF' "
                + "left join Client c on c.id = r.personId and r.personKind = 'CLIENT' "
                + "left join RoomManners m on m.personId = r.personId and m.personKind = r.personKind where r.threadId = :thread order by r.id", Object[].class)
                .setParameter("thread", thread.getId()).setMaxResults(MOST_SHOWN).getResultStream()
                .map(row -> reached((ReadMark) row[0], (String) (row[1] == null ? row[2] : row[1]), row[3] != null && !((RoomManners) row[3]).isReceipts())).toList();
    }

    private static Reached reached(ReadMark mark, String name, boolean discreet) {
        return new Reached(mark.isOfStaff(), mark.personId(), name, mark.getDeliveredNumber(), mark.getReadNumber(), discreet);
    }

    /** Moves a reader's mark on. A number above the room's last counts as that, one below where they are as that. */
    public Moved move(Room room, Actor reader, long delivered, long read) {
        long toRead = within(read, room.last());
        long toDelivered = Math.max(within(delivered, room.last()), toRead);
        if (room.mark() != null) {
            long wasDelivered = room.mark().getDeliveredNumber();
            boolean forward = toRead > room.readUpTo() || toDelivered > wasDelivered;
            boolean changed = forward && advance(room.thread(), reader, toDelivered, toRead) > 0;
            return new Moved(Math.max(wasDelivered, toDelivered), Math.max(room.readUpTo(), toRead), changed);
        }
        if (toDelivered == 0) {
            return new Moved(0, 0, false);
        }
        begin(room.thread(), reader, toDelivered, toRead);
        return new Moved(toDelivered, toRead, true);
    }

    /** Up to which number a reader has read each of some threads, by its id; those they have not are missing. In one query. */
    public Map<Long, Long> readUpTo(Actor reader, Collection<MessageThread> threads) {
        return threads.isEmpty() ? Map.of() : em.createQuery("select r.threadId, r.readNumber from ReadMark r where r.threadId in :threads "
                + "and r.personKind = :kind and r.personId = :person", Object[].class).setParameter("threads", threads.stream().map(MessageThread::getId).toList())
                .setParameter("kind", reader.kind().name()).setParameter("person", reader.personId()).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** A reader has read everything in some threads: one query, and a statement or two more for each where they had not. @return whether that is news */
    public boolean readAll(Actor reader, Collection<MessageThread> threads) {
        if (threads.isEmpty()) {
            return false;
        }
        List<Object[]> unread = em.createQuery("select t, r from MessageThread t left join ReadMark r on r.threadId = t.id and r.personKind = :kind and r.personId = :person "
                + "where t.id in :threads and t.lastNumber > coalesce(r.readNumber, 0) order by t.id", Object[].class).setParameter("kind", reader.kind().name())
                .setParameter("person", reader.personId()).setParameter("threads", threads.stream().map(MessageThread::getId).toList()).getResultList();
        unread.forEach(row -> {
            MessageThread thread = (MessageThread) row[0];
            if (row[1] == null) {
                begin(thread, reader, thread.getLastNumber(), thread.getLastNumber());
            } else {
                advance(thread, reader, thread.getLastNumber(), thread.getLastNumber());
            }
        });
        return !unread.isEmpty();
    }

    /**
     * A reader has read as far as some messages of some threads: two queries, and a statement or two more for each thread where they had not.
     *
     * @return whether that is news
     */
    public boolean readAsFarAs(Actor reader, Collection<MessageThread> threads, Collection<Long> messageIds) {
        if (threads.isEmpty() || messageIds.isEmpty()) {
            return false;
        }
        Map<Long, Long> seen = em.createQuery("select m.threadId, max(m.number) from Message m where m.id in :messages and m.threadId in :threads "
                + "group by m.threadId", Object[].class).setParameter("messages", messageIds)
                .setParameter("threads", threads.stream().map(MessageThread::getId).toList()).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        List<MessageThread> read = threads.stream().filter(thread -> seen.containsKey(thread.getId())).sorted(Comparator.comparing(MessageThread::getId)).toList();
        Map<Long, Long> before = readUpTo(reader, read);
        boolean news = false;
        for (MessageThread thread : read) {
            long number = seen.get(thread.getId());
            if (!before.containsKey(thread.getId())) {
                begin(thread, reader, number, number);
                news = true;
            } else if (before.get(thread.getId()) < number) {
                news |= advance(thread, reader, number, number) > 0;
            }
        }
        return news;
    }

    /**
     * Says for which clients what is said in a thread counts as unread, though they have not opened it. Others have nothing unread there: they
     * may not see it any more, and nothing tells them that it goes on.
     *
     * @param thread    with its row locked
     * @param clientIds who may see it now
     */
    public void follow(MessageThread thread, Collection<Long> clientIds) {
        Set<Long> begun = Set.copyOf(em.createQuery("select r.personId from ReadMark r where r.threadId = :thread and r.personKind = :client", Long.class)
                .setParameter("thread", thread.getId()).setParameter("client", Actor.Kind.CLIENT.name()).getResultList());
        clientIds.stream().filter(id -> !begun.contains(id)).forEach(id -> em.persist(new ReadMark(thread,
                Actor.client(thread.companyId(), id, 0, Map.of()), 0, 0)));
        begun.stream().filter(id -> !clientIds.contains(id)).forEach(id -> advance(thread,
                Actor.client(thread.companyId(), id, 0, Map.of()), thread.getLastNumber(), thread.getLastNumber()));
    }

    /** Two devices begin at once: they take turns by the thread's row. */
    private void begin(MessageThread thread, Actor reader, long delivered, long read) {
        em.lock(thread, LockModeType.PESSIMISTIC_WRITE);
        if (advance(thread, reader, delivered, read) == 0 && !exists(thread, reader)) {
            em.persist(new ReadMark(thread, reader, delivered, read));
        }
    }

    private int advance(MessageThread thread, Actor reader, long delivered, long read) {
        return em.createQuery("update ReadMark r set r.deliveredNumber = case when r.deliveredNumber < :delivered then :delivered else r.deliveredNumber end, "
                + "r.readNumber = case when r.readNumber < :read then :read else r.readNumber end where r.threadId = :thread and r.personKind = :kind "
                + "and r.personId = :person and (r.deliveredNumber < :delivered or r.readNumber < :read)").setParameter("delivered", delivered)
                .setParameter("read", read).setParameter("thread", thread.getId()).setParameter("kind", reader.kind().name())
                .setParameter("person", reader.personId()).executeUpdate();
    }

    private boolean exists(MessageThread thread, Actor reader) {
        return em.createQuery("select count(r) from ReadMark r where r.threadId = :thread and r.personKind = :kind and r.personId = :person", Long.class)
                .setParameter("thread", thread.getId()).setParameter("kind", reader.kind().name()).setParameter("person", reader.personId())
                .getSingleResult() > 0;
    }

    private static long within(long number, long last) {
        return Math.max(0, Math.min(number, last));
    }
}
