package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageAttachment;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** The files of messages. */
@ApplicationScoped
public class MessageFiles {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private StoredFiles files;

    /** A message that has a file, in its room. */
    public record Place(MessageThread room, Message message) {
    }

    /**
     * Gives a new message its files, which are for the audience of its room from now on.
     *
     * @param audience null in a thread about a thing: they are for whoever sees that, as {@link ThingFiles} says
     * @throws RejectedInputException                 at {@code files}, when one is not its author's or not the project's
     * @throws org.plumbline.shared.ConflictException when one was used before or refused
     */
    public List<StoredFile> attach(Actor author, long projectId, Audience audience, Message message, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        // its row must be there before theirs: inserts have no set order
        em.flush();
        List<StoredFile> used;
        try {
            used = files.use(author, projectId, audience, ids);
        } catch (NotFoundException notTheirs) {
            throw new RejectedInputException("files", "file.unknown");
        }
        for (int place = 0; place < used.size(); place++) {
            em.persist(new MessageAttachment(author.companyId(), message, place, used.get(place).getId()));
        }
        return used;
    }

    /** The files of messages by the messages' ids, in one query, and in none where there are none. Of those taken back there are none. */
    public Map<Long, List<StoredFile>> of(Collection<Message> messages) {
        List<Long> withFiles = messages.stream().filter(message -> message.getFiles() > 0 && !message.isRetracted()).map(Message::getId).toList();
        Map<Long, List<StoredFile>> found = new HashMap<>();
        if (!withFiles.isEmpty()) {
            em.createQuery("select a.messageId, f from MessageAttachment a, StoredFile f where a.messageId in :messages and f.id = a.fileId "
                    + "order by a.messageId, a.place", Object[].class).setParameter("messages", withFiles).getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((StoredFile) row[1]));
        }
        return found;
    }

    /** Nobody but who sent them is given the files of a message that was taken back. */
    void hide(Message message) {
        files.hide(em.createQuery("select a.fileId from MessageAttachment a where a.messageId = :message", Long.class)
                .setParameter("message", message.getId()).getResultList());
    }

    /** The thread about a thing in which a file was sent, if it was sent in one. */
    public Optional<MessageThread> thingOf(long fileId) {
        return em.createQuery("select t from MessageAttachment a, Message m, MessageThread t where a.fileId = :file and m.id = a.messageId "
                + "and t.id = m.threadId and t.audience is null and m.retractedAt is null", MessageThread.class).setParameter("file", fileId)
                .getResultStream().findFirst();
    }

    /** Where a file stands, if it stands at a message of a room. */
    public Optional<Place> placeOf(long fileId) {
        return em.createQuery("select t, m from MessageAttachment a, Message m, MessageThread t where a.fileId = :file and m.id = a.messageId "
                + "and t.id = m.threadId and t.audience is not null", Object[].class).setParameter("file", fileId).getResultStream()
                .map(row -> new Place((MessageThread) row[0], (Message) row[1])).findFirst();
    }
}
