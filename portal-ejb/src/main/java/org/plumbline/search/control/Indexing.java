package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.search.control.WordIndex.Entry;
import org.plumbline.search.control.WordIndex.Rows;
import org.plumbline.search.entity.IndexedThread;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.shared.Ids;

/**
 * Adds the words of messages and of their files' names, and lets them follow what is changed.
 *
 * <p>Decision: what is new is added soon after by a round, not by who says it: a dozen rows for each message would keep everybody in the
 * room waiting for the room's number. What a round has done is told by number, which has no gaps, so nothing is left out whatever is
 * committed when, and messages from before there was a search are found the same way. What changes is followed at once.
 *
 * <p>Locks: who changes a message holds its thread's row before it asks how far the words are, and the first round of a thread makes that
 * row while it holds the thread's; so a change either finds the row, or is done before anybody has read the message.
 */
@ApplicationScoped
public class Indexing {

    private static final String BEHIND = "select t.id from MessageThread t left join IndexedThread i on i.threadId = t.id "
            + "where t.lastNumber > coalesce(i.reached, 0) ";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private WordIndex words;

    /** Threads with messages whose words are not there, among all: looks at every thread there is. */
    public List<Long> behind(int most) {
        return em.createQuery(BEHIND + "order by t.id", Long.class).setMaxResults(most).getResultList();
    }

    /** The same among those where something was said since a moment: looks at these messages alone, whose identifiers are made of time. */
    public List<Long> behind(Instant since, int most) {
        return em.createQuery(BEHIND + "and t.id in (select m.threadId from Message m where m.id >= :since) order by t.id", Long.class)
                .setParameter("since", Ids.since(since)).setMaxResults(most).getResultList();
    }

    /** The same among some: looks at these alone. @param rooms their keys @param threads their ids */
    public List<Long> behind(Collection<String> rooms, Collection<Long> threads) {
        List<Long> behind = new ArrayList<>();
        if (!rooms.isEmpty()) {
            behind.addAll(em.createQuery(BEHIND + "and t.roomKey in :rooms order by t.id", Long.class).setParameter("rooms", rooms).getResultList());
        }
        if (!threads.isEmpty()) {
            behind.addAll(em.createQuery(BEHIND + "and t.id in :threads order by t.id", Long.class).setParameter("threads", threads).getResultList());
        }
        return behind;
    }

    /** Whether anybody has begun with a thread. */
    public boolean isKnown(long threadId) {
        return em.createQuery("select count(i) from IndexedThread i where i.threadId = :thread", Long.class).setParameter("thread", threadId)
                .getSingleResult() > 0;
    }

    /** Notes that words of a thread are going to be there. Of two who do so at once the second finds the row. */
    public void begin(long threadId) {
        MessageThread thread = em.find(MessageThread.class, threadId, LockModeType.PESSIMISTIC_WRITE);
        if (!isKnown(threadId)) {
            em.persist(new IndexedThread(thread.companyId(), threadId));
        }
    }

    /** Adds the words of a thread's next messages. @param most messages at most. @return how many there were */
    public int add(long threadId, int most) {
        IndexedThread indexed = locked(threadId).orElseThrow();
        MessageThread thread = em.find(MessageThread.class, threadId);
        List<Message> next = em.createQuery("select m from Message m where m.threadId = :thread and m.number > :reached and m.number <= :last "
                + "order by m.number", Message.class).setParameter("thread", threadId).setParameter("reached", indexed.getReached())
                .setParameter("last", indexed.getReached() + most).getResultList();
        if (next.isEmpty()) {
            return 0;
        }
        Rows rows = new Rows();
        next.forEach(message -> rows.add(entry(thread, message), SearchWords.of(message.getContent())));
        files(thread, next.stream().filter(message -> message.getFiles() > 0 && !message.isRetracted()).map(Message::getId).toList())
                .forEach(file -> rows.add(entry(thread, file), SearchWords.of(file.getName())));
        words.put(rows);
        indexed.reach(next.get(next.size() - 1).getNumber());
        return next.size();
    }

    /** A message reads otherwise, or was taken back with its files. */
    public void follow(long messageId) {
        Message message = em.find(Message.class, messageId);
        MessageThread thread = em.find(MessageThread.class, message.getThreadId(), LockModeType.PESSIMISTIC_WRITE);
        locked(thread.getId()).filter(indexed -> indexed.getReached() >= message.getNumber()).ifPresent(indexed -> {
            List<Long> gone = new ArrayList<>(List.of(messageId));
            if (message.isRetracted()) {
                gone.addAll(fileIds(messageId));
            }
            words.remove(gone);
            Rows rows = new Rows();
            rows.add(entry(thread, message), SearchWords.of(message.getContent()));
            words.put(rows);
        });
    }

    private Optional<IndexedThread> locked(long threadId) {
        return em.createQuery("select i from IndexedThread i where i.threadId = :thread", IndexedThread.class).setParameter("thread", threadId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private List<StoredFile> files(MessageThread thread, List<Long> messages) {
        return messages.isEmpty() || thread.getAudience() == null ? List.of() : em.createQuery("select f from MessageAttachment a, StoredFile f "
                + "where a.messageId in :messages and f.id = a.fileId and f.audience is not null", StoredFile.class).setParameter("messages", messages)
                .getResultList();
    }

    private List<Long> fileIds(long messageId) {
        return em.createQuery("select a.fileId from MessageAttachment a where a.messageId = :message", Long.class).setParameter("message", messageId)
                .getResultList();
    }

    private static Entry entry(MessageThread thread, Message message) {
        return new Entry(thread.companyId(), thread.getId(), message.getId(), ItemKind.said(thread.getAudience()));
    }

    private static Entry entry(MessageThread thread, StoredFile file) {
        return new Entry(thread.companyId(), thread.getId(), file.getId(), ItemKind.sent(thread.getAudience()));
    }
}
