package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.entity.FileState;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.search.control.WordIndex.Entry;
import org.plumbline.search.control.WordIndex.Rows;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.search.entity.ReadFile;

/** Adds the words of files' texts to those of their names: once they are judged harmless, and the words of their message are there. */
@ApplicationScoped
public class FileTexts {

    private static final Logger LOG = System.getLogger(FileTexts.class.getName());
    private static final String READABLE = "application/pdf";

    /** Distinct words of one file: a book has more, and is found by its first. */
    private static final int MOST_WORDS = 5000;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private DocumentStore store;

    @Inject
    private TextExtraction extraction;

    @Inject
    private WordIndex words;

    /** A file to read. */
    public record Unread(long fileId, String storeId, String mediaType, long size) {
    }

    public List<Long> unread(int most) {
        return em.createQuery("select f.id from StoredFile f, MessageAttachment a, Message m, IndexedThread i where f.mediaType = :type and f.state = :clean "
                + "and f.audience is not null and a.fileId = f.id and m.id = a.messageId and i.threadId = m.threadId and i.reached >= m.number "
                + "and not exists (select r from ReadFile r where r.fileId = f.id) order by f.id", Long.class).setParameter("type", READABLE)
                .setParameter("clean", FileState.CLEAN).setMaxResults(most).getResultList();
    }

    /** Takes a file to read it; of two who do so at once one fails. */
    public Unread take(long fileId) {
        StoredFile file = em.find(StoredFile.class, fileId);
        em.persist(new ReadFile(file.companyId(), fileId));
        em.flush();
        return new Unread(fileId, file.bytes().storeId(), file.getMediaType(), file.bytes().size());
    }

    /** The first words of a file; in no transaction. Nothing when it can't be read. */
    public Set<String> read(Unread file) {
        if (!extraction.reads(file.mediaType(), file.size())) {
            return Set.of();
        }
        try (InputStream content = store.read(file.storeId(), 0, file.size())) {
            Set<String> all = SearchWords.of(extraction.text(content));
            return new LinkedHashSet<>(all.stream().limit(MOST_WORDS).toList());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "the text of file {0,number,#} can''t be read: {1}", file.fileId(), e.toString());
            return Set.of();
        }
    }

    /** Adds them, unless the file was taken back meanwhile. */
    public void add(long fileId, Set<String> found) {
        Optional<StoredFile> file = Optional.ofNullable(em.find(StoredFile.class, fileId, LockModeType.PESSIMISTIC_WRITE))
                .filter(each -> each.getAudience() != null && !found.isEmpty());
        file.ifPresent(each -> em.createQuery("select t from MessageAttachment a, Message m, MessageThread t where a.fileId = :file and m.id = a.messageId "
                + "and t.id = m.threadId", MessageThread.class).setParameter("file", fileId).getResultStream().findFirst().ifPresent(thread -> {
                    Set<String> all = new LinkedHashSet<>(SearchWords.of(each.getName()));
                    all.addAll(found);
                    words.remove(List.of(fileId));
                    Rows rows = new Rows();
                    rows.add(new Entry(thread.companyId(), thread.getId(), fileId, ItemKind.sent(thread.getAudience())), all);
                    words.put(rows);
                }));
    }
}
