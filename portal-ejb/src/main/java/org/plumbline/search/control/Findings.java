package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.search.control.WordIndex.Found;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.shared.Actor;

/** Finds what was said and sent, and reads what is shown of it: a fixed number of queries whatever there is. */
@ApplicationScoped
public class Findings {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private SearchReach reaches;

    @Inject
    private WordIndex words;

    /** Something found, with where it stands. @param file null when words of the message were found */
    public record Finding(ItemKind kind, Project project, MessageThread thread, Message message, StoredFile file) {

        /** By which it is ordered. */
        public long itemId() {
            return file == null ? message.getId() : file.getId();
        }
    }

    /** @param before identifiers below this one. @param most at most */
    public List<Finding> find(Actor actor, SearchTerms terms, long before, int most) {
        List<Found> found = words.find(terms, reaches.of(actor), before, most);
        Map<Long, Finding> read = new HashMap<>();
        List<Long> said = found.stream().filter(each -> !each.kind().isFile()).map(Found::itemId).toList();
        List<Long> sent = found.stream().filter(each -> each.kind().isFile()).map(Found::itemId).toList();
        if (!said.isEmpty()) {
            em.createQuery("select m, t, p from Message m, MessageThread t, Project p where m.id in :ids and t.id = m.threadId and p.id = t.projectId "
                    + "and t.companyId = :company", Object[].class).setParameter("ids", said).setParameter("company", actor.companyId()).getResultStream()
                    .map(row -> said((Message) row[0], (MessageThread) row[1], (Project) row[2])).forEach(each -> read.put(each.itemId(), each));
        }
        if (!sent.isEmpty()) {
            em.createQuery("select m, t, p, f from StoredFile f, MessageAttachment a, Message m, MessageThread t, Project p where f.id in :ids "
                    + "and f.audience is not null and a.fileId = f.id and m.id = a.messageId and t.id = m.threadId and p.id = t.projectId "
                    + "and t.companyId = :company", Object[].class).setParameter("ids", sent).setParameter("company", actor.companyId()).getResultStream()
                    .map(row -> sent((Message) row[0], (MessageThread) row[1], (Project) row[2], (StoredFile) row[3]))
                    .forEach(each -> read.put(each.itemId(), each));
        }
        return found.stream().map(each -> read.get(each.itemId())).filter(Objects::nonNull).toList();
    }

    private static Finding said(Message message, MessageThread thread, Project project) {
        return new Finding(ItemKind.said(thread.getAudience()), project, thread, message, null);
    }

    private static Finding sent(Message message, MessageThread thread, Project project, StoredFile file) {
        return new Finding(ItemKind.sent(thread.getAudience()), project, thread, message, file);
    }
}
