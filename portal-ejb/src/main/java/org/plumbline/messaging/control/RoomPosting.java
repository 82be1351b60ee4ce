package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.control.RoomMessages.Said;
import org.plumbline.messaging.entity.Author;
import org.plumbline.messaging.entity.Follower;
import org.plumbline.messaging.entity.Mention;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.Place;
import org.plumbline.messaging.entity.Words;
import org.plumbline.project.control.ProjectActivity;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/**
 * Writes messages into rooms.
 *
 * <p>Decision: the number is taken by an update past the entity, which locks the thread's row until the transaction ends, rather than by a
 * locking read and an update: one statement fewer in a row everybody in the room waits for. What follows runs under that lock, so it sees a
 * message of the same client key also when that was sent at the same moment; the unique key stands behind it. A rejected message gives its
 * number back with the transaction. Locks are taken in one order, the project's row before the thread's. No indexed
 * column is touched, so PostgreSQL writes no index for it.
 */
@ApplicationScoped
public class RoomPosting {

    private static final String COUNT = "update MessageThread t set t.lastNumber = t.lastNumber + :step where t.roomKey = :key and t.companyId = :company";

    private static final String PLACE = "select t.id, t.lastNumber, p.name, m, f from MessageThread t "
            + "left join Message m on m.threadId = t.id and m.authorKind = :kind and m.authorId = :person and m.clientKey = :sign "
            + "left join Follower f on f.threadId = t.id and f.staffId = :person, "
            + "%s p where t.roomKey = :key and p.id = :person";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Rooms rooms;

    @Inject
    private ProjectActivity activity;

    @Inject
    private Acknowledgements acknowledgements;

    @Inject
    private MessageFiles files;

    @Inject
    private Mentions mentions;

    @Inject
    private Followers followers;

    /** A message as it was kept. @param fresh false when it was there already */
    public record Posted(Said said, Author by, boolean fresh) {
    }

    /**
     * Keeps a message, once for each sign of its author.
     *
     * @throws NotFoundException      when the author's company has no such project
     * @throws RejectedInputException at {@code quoted} when there is no such message in the room, at {@code files} when one is not theirs, at
     *                                {@code asking} where only staff may, and in the room of everybody
     */
    public Posted post(Actor actor, long projectId, Audience audience, Words words, List<Long> fileIds) {
        if (words.asking() && (!actor.isStaff() || audience != Audience.EVERYBODY)) {
            throw new RejectedInputException("asking", "message.asking");
        }
        activity.noteLively(actor.companyId(), projectId);
        String key = MessageThread.roomKey(projectId, audience);
        if (count(actor, key, 1) == 0) {
            rooms.make(actor, projectId, audience);
            count(actor, key, 1);
        }
        Object[] place = em.createQuery(PLACE.formatted(Rooms.people(actor)), Object[].class).setParameter("kind", actor.kind().name())
                .setParameter("person", actor.personId()).setParameter("sign", words.clientKey() == null ? "" : words.clientKey())
                .setParameter("key", key).getResultStream().findFirst().orElseThrow(NotFoundException::new);
        Author author = Author.of(actor, (String) place[2]);
        if (place[3] != null) {
            count(actor, key, -1);
            Message before = (Message) place[3];
            return new Posted(said(before, quoted((Long) place[0], before.getQuotedNumber()), files.of(List.of(before)).getOrDefault(before.getId(), List.of()),
                    mentions.of(List.of(before)).getOrDefault(before.getId(), List.of())),
                    author, false);
        }
        Message quoted = quoted((Long) place[0], words.quotedNumber());
        Message message = new Message(new Place(actor.companyId(), (Long) place[0], (Long) place[1]), author, words, Instant.now());
        em.persist(message);
        Owned project = Owned.byProject(actor.companyId(), projectId);
        followers.wrote(actor, project, (Long) place[0], (Follower) place[4]);
        if (words.asking()) {
            acknowledgements.ask(project, message);
        }
        List<Mention> spokenTo = mentions.keep(actor, projectId, audience, message, words.mentions());
        followers.called(project, (Long) place[0], spokenTo);
        return new Posted(said(message, quoted, files.attach(actor, projectId, audience, message, fileIds), spokenTo), author, true);
    }

    private Said said(Message message, Message quoted, List<StoredFile> theirs, List<Mention> spokenTo) {
        return new Said(message, quoted, theirs, message.isAsking() ? acknowledgements.of(List.of(message.getId())).getOrDefault(message.getId(), List.of())
                : List.of(), spokenTo, false);
    }

    private int count(Actor actor, String key, long step) {
        return em.createQuery(COUNT).setParameter("step", step).setParameter("key", key).setParameter("company", actor.companyId()).executeUpdate();
    }

    private Message quoted(long threadId, Long number) {
        return number == null ? null : em.createQuery("select m from Message m where m.threadId = :thread and m.number = :number", Message.class)
                .setParameter("thread", threadId).setParameter("number", number).getResultStream().findFirst()
                .orElseThrow(() -> new RejectedInputException("quoted", "message.quoted"));
    }
}
