package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.search.control.WordIndex.Found;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.shared.Actor;

/**
 * Finds what was said and sent, and reads what is shown of it: a fixed number of queries whatever there is. The table of words knows
 * no order: for a phrase what holds its words is read to see how they stand.
 */
@ApplicationScoped
public class Findings {

    /** What holds the words of a phrase somewhere is looked at no further on one page; what is older comes with the next. */
    private static final int MOST_LOOKED = 1000;

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

        /** What is shown of it. */
        public String text() {
            return file == null ? message.getContent() : file.getName();
        }
    }

    /** A page of findings. @param next below what the next page begins, 0 when there is none */
    public record Slice(List<Finding> shown, long next) {

        public Slice {
            shown = List.copyOf(shown);
        }
    }

    /**
     * The newest findings.
     *
     * @param projectId of the project they are of, 0 for all
     * @param before    identifiers below this one
     * @param most      at most
     */
    public Slice find(Actor actor, SearchTerms terms, long projectId, long before, int most) {
        int looked = terms.phrases().isEmpty() ? most + 1 : MOST_LOOKED;
        List<Found> found = words.find(terms, reaches.of(actor, projectId), before, looked);
        Map<Long, Finding> read = read(actor, found);
        List<Finding> shown = new ArrayList<>();
        long at = before;
        for (Found each : found) {
            if (shown.size() == most) {
                return new Slice(shown, at);
            }
            at = each.itemId();
            Optional.ofNullable(read.get(at)).filter(finding -> terms.isPhrasedIn(finding.text())).ifPresent(shown::add);
        }
        return new Slice(shown, found.size() < looked ? 0 : at);
    }

    private Map<Long, Finding> read(Actor actor, List<Found> found) {
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
        return read;
    }

    private static Finding said(Message message, MessageThread thread, Project project) {
        return new Finding(ItemKind.said(thread.getAudience()), project, thread, message, null);
    }

    private static Finding sent(Message message, MessageThread thread, Project project, StoredFile file) {
        return new Finding(ItemKind.sent(thread.getAudience()), project, thread, message, file);
    }
}
