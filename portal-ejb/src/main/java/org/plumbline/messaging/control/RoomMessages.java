package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.control.Acknowledgements.Asked;
import org.plumbline.messaging.entity.Mention;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageChange;
import org.plumbline.messaging.entity.MessageEdition;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;

/** Reads the messages of rooms, each query bounded by the numbers it asks for, and changes single ones. */
@ApplicationScoped
public class RoomMessages {

    private static final String WITH_QUOTE = "select m, q, p.id from Message m left join Message q on q.threadId = m.threadId and q.number = m.quotedNumber "
            + "left join Pin p on p.messageId = m.id, "
            + "MessageThread t where t.id = m.threadId and t.roomKey = :key and t.companyId = :company "
            + "and m.number > :above and m.number <= :last order by m.number";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private MessageFiles files;

    @Inject
    private Acknowledgements acknowledgements;

    @Inject
    private Mentions mentions;

    /** A message, the one it answers to or null, its files, who was asked to acknowledge it, whom it speaks to, and whether it is pinned. */
    public record Said(Message message, Message quoted, List<StoredFile> files, List<Asked> asked, List<Mention> mentions, boolean pinned) {
    }

    /** A message that was changed. @param number of the change */
    public record Changed(long number, Said said) {
    }

    /** Others' messages somebody has not read. @param first number of the oldest, 0 when there is none */
    public record Unread(long count, long first) {

        static final Unread NONE = new Unread(0, 0);
    }

    /** Messages above a number, oldest first, in one query, and one more where there are files. Numbers have no gaps, so what is wanted is told by numbers and never sorted out of more. */
    public List<Said> after(long companyId, String roomKey, long number, int most) {
        List<Object[]> rows = em.createQuery(WITH_QUOTE, Object[].class).setParameter("key", roomKey).setParameter("company", companyId)
                .setParameter("above", number).setParameter("last", number + most).getResultList();
        return said(rows).toList();
    }

    /** The newest messages below a number; ascending. */
    public List<Said> before(long companyId, String roomKey, long number, int most) {
        long above = Math.max(0, number - 1 - most);
        return after(companyId, roomKey, above, (int) Math.max(0, number - 1 - above));
    }

    /** Number of the newest message said by a moment, 0 when there is none. */
    public long numberAt(long companyId, String roomKey, Instant moment) {
        return Optional.ofNullable(em.createQuery("select max(m.number) from Message m, MessageThread t where t.roomKey = :key and t.companyId = :company "
                + "and m.threadId = t.id and m.sentAt <= :moment", Long.class).setParameter("key", roomKey).setParameter("company", companyId)
                .setParameter("moment", moment).getSingleResult()).orElse(0L);
    }

    /** A message by its place. */
    public Optional<Message> find(long companyId, long projectId, Audience audience, long number) {
        return em.createQuery("select m from MessageThread t, Message m where t.roomKey = :key and t.companyId = :company and m.threadId = t.id "
                + "and m.number = :number", Message.class).setParameter("key", MessageThread.roomKey(projectId, audience)).setParameter("company", companyId)
                .setParameter("number", number).getResultStream().findFirst();
    }

    /** A message with its row locked, and the one it answers to. @throws NotFoundException when there is none of this number */
    public Said forChange(long companyId, long projectId, Audience audience, long number) {
        Said found = after(companyId, MessageThread.roomKey(projectId, audience), number - 1, 1).stream()
                .filter(said -> said.message().getNumber() == number).findFirst().orElseThrow(NotFoundException::new);
        em.refresh(found.message(), LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Keeps what stood there, if a message was changed. */
    public void keep(Optional<MessageEdition> before) {
        before.ifPresent(em::persist);
        em.flush();
    }

    /** What stood there before, oldest first. */
    public List<MessageEdition> editions(Message message) {
        return em.createQuery("select e from MessageEdition e where e.messageId = :message order by e.id", MessageEdition.class)
                .setParameter("message", message.getId()).getResultList();
    }

    /** Writes what was changed before anything else is locked. */
    public void flush() {
        em.flush();
    }

    /** Nobody but who sent them is given the files of a message that was taken back. */
    public void hideFiles(Message message) {
        if (message.getFiles() > 0) {
            files.hide(message);
        }
    }

    /**
     * Counts a change, for whoever is away. Comes after everything else its transaction locks, the audit trail too: the thread's row is taken
     * last by who changes a message, as by who says one.
     */
    public void count(Message message, long companyId) {
        em.createQuery("update MessageThread t set t.lastChange = t.lastChange + 1 where t.id = :thread").setParameter("thread", message.getThreadId())
                .executeUpdate();
        long number = em.createQuery("select t.lastChange from MessageThread t where t.id = :thread", Long.class)
                .setParameter("thread", message.getThreadId()).getSingleResult();
        em.persist(new MessageChange(companyId, message, number));
    }

    /** Changes above a number in their order, with the messages as they are now, in one query, and one more where there are files. */
    public List<Changed> changes(long companyId, String roomKey, long number, int most) {
        List<Object[]> rows = em.createQuery("select m, q, p.id, c.number from MessageThread t, MessageChange c, Message m left join Message q on q.threadId = m.threadId "
                + "and q.number = m.quotedNumber left join Pin p on p.messageId = m.id where t.roomKey = :key and t.companyId = :company and c.threadId = t.id and c.number > :above "
                + "and c.number <= :last and m.threadId = t.id and m.number = c.messageNumber order by c.number", Object[].class)
                .setParameter("key", roomKey).setParameter("company", companyId).setParameter("above", number).setParameter("last", number + most)
                .getResultList();
        Iterator<Said> said = said(rows).iterator();
        return rows.stream().map(row -> new Changed((Long) row[3], said.next())).toList();
    }

    /** Whether its author may still change a message. */
    public static boolean isEditable(Message message, Actor actor) {
        return message.isBy(actor) && message.isEditable(Instant.now());
    }

    /** What a reader has not read of the messages next above those they have. @param most messages looked at */
    public Unread unread(MessageThread thread, Actor reader, long readUpTo, int most) {
        if (thread == null || thread.getLastNumber() <= readUpTo) {
            return Unread.NONE;
        }
        Object[] counted = em.createQuery("select count(m), min(m.number) from Message m where m.threadId = :thread and m.number > :read "
                + "and m.number <= :end and (m.authorId <> :person or m.authorKind <> :kind)", Object[].class)
                .setParameter("thread", thread.getId()).setParameter("read", readUpTo).setParameter("end", readUpTo + most)
                .setParameter("person", reader.personId()).setParameter("kind", reader.kind().name()).getSingleResult();
        return (Long) counted[0] == 0 ? Unread.NONE : new Unread((Long) counted[0], (Long) counted[1]);
    }

    /** Files, who was asked to acknowledge, and who was spoken to: one query more each where there are such. */
    private Stream<Said> said(List<Object[]> rows) {
        Set<Message> messages = rows.stream().map(row -> (Message) row[0]).collect(Collectors.toSet());
        Map<Long, List<StoredFile>> theirs = files.of(messages);
        Map<Long, List<Mention>> spokenTo = mentions.of(messages);
        Map<Long, List<Asked>> asked = acknowledgements.of(messages.stream().filter(Message::isAsking).map(Message::getId).toList());
        return rows.stream().map(row -> new Said((Message) row[0], (Message) row[1],
                theirs.getOrDefault(((Message) row[0]).getId(), List.of()), asked.getOrDefault(((Message) row[0]).getId(), List.of()),
                spokenTo.getOrDefault(((Message) row[0]).getId(), List.of()), row[2] != null && (Long) row[2] != 0));
    }
}
