package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentReader;
import org.plumbline.library.entity.DocumentSight;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.DocumentVersion;
import org.plumbline.library.entity.Visibility;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.InList;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;

/**
 * Finds documents and versions for whoever may see them. Every query here holds the same condition, so what is hidden from a list is hidden
 * from a count, an address and a download too.
 */
@ApplicationScoped
public class Shelf {

    /** Words beyond these are not looked for. */
    private static final int MOST_WORDS = 5;

    private static final String TEXT = "lower(concat(d.title, ' ', d.number, ' ', d.issuer))";
    private static final String CURRENT = "select d, v, f from Document d, DocumentVersion v, StoredFile f where v.documentId = d.id "
            + "and v.number = d.lastNumber and f.id = v.fileId and ";

    /** To whom a document is shown as one of those the work is done for, or by name, and not for longer than it was meant to be. */
    private static final String SHOWN = " and (d.sharedUntil is null or d.sharedUntil > :now) and (d.visibility = :toClient and d.projectId in %s "
            + "or d.visibility = :toChosen and exists (select r.id from DocumentReader r where r.documentId = d.id and r.clientId = :reader))";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A version of a document with its file. */
    public record Held(Document document, DocumentVersion version, StoredFile file) {
    }

    /** What to look for. @param type null for all. @param text words in title, number or issuer. @param today at the site. @param page from 1 */
    public record Search(DocumentType type, String text, ShelfState state, ShelfOrder order, LocalDate today, int page) {
    }

    /** Documents of a project with their current versions. */
    public Page<Held> page(Actor reader, long projectId, Search wanted) {
        List<String> words = words(wanted.text());
        String which = reach(reader) + " and d.projectId = :of" + (wanted.type() == null ? "" : " and d.type = :type") + wanted.state().text()
                + IntStream.range(0, words.size()).mapToObj(i -> " and " + TEXT + " like :word" + i + " escape '\\'").collect(Collectors.joining());
        long total = filled(em.createQuery("select count(d) from Document d where " + which, Long.class), reader, projectId, wanted, words)
                .getSingleResult();
        int shown = Page.shown(wanted.page(), total);
        List<Held> rows = filled(em.createQuery(CURRENT + which + wanted.order().text(), Object[].class), reader, projectId, wanted, words)
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE).getResultStream().map(Shelf::held).toList();
        return new Page<>(rows, shown, Page.DEFAULT_SIZE, total);
    }

    /** @throws NotFoundException when there is none that the reader may see */
    public Document get(Actor reader, long id) {
        return fill(em.createQuery("select d from Document d where " + reach(reader) + " and d.id = :id", Document.class), reader)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** The same with its row locked: one change at a time. */
    public Document getForChange(Actor reader, long id) {
        Document document = get(reader, id);
        em.refresh(document, LockModeType.PESSIMISTIC_WRITE);
        return document;
    }

    /** The versions the reader may see, the current one first. */
    public List<Held> versions(Actor reader, Document document) {
        return em.createQuery("select v, f from DocumentVersion v, StoredFile f where v.documentId = :id and f.id = v.fileId "
                + "and v.number >= :first order by v.number desc", Object[].class).setParameter("id", document.getId())
                .setParameter("first", reader.isStaff() ? 1 : document.getFirstShown()).getResultStream()
                .map(row -> new Held(document, (DocumentVersion) row[0], (StoredFile) row[1])).toList();
    }

    /** One of them. @throws NotFoundException when there is none */
    public Held version(Actor reader, long documentId, int number) {
        Document document = get(reader, documentId);
        return versions(reader, document).stream().filter(held -> held.version().getNumber() == number).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** How far a person has followed each of some documents; those they have never opened are missing. */
    public Map<Long, Integer> seen(Actor reader, List<Long> documentIds) {
        if (!reader.isClient() || documentIds.isEmpty()) {
            return Map.of();
        }
        InList documents = new InList("document", documentIds);
        return documents.fill(em.createQuery("select s.documentId, s.seen from DocumentSight s where s.clientId = :reader and s.documentId in "
                + documents.text(), Object[].class).setParameter("reader", reader.personId())).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    /**
     * The current versions that a person outside the company has not seen, the newest first.
     *
     * @param scope projects of the reader; it has its parameters' names in common with the reader's reach, of which it is a part
     */
    public List<Held> unseen(Actor reader, Scope scope, Instant since, int most) {
        return scope.fill(fill(em.createQuery(CURRENT + reach(reader) + " and " + scope.within("d", "projectId") + " and d.touchedAt >= :since "
                + "and not exists (select s.id from DocumentSight s where s.documentId = d.id and s.clientId = :reader and s.seen >= d.lastNumber) "
                + "order by d.touchedAt desc, d.id desc", Object[].class), reader)).setParameter("since", since).setParameter("reader", reader.personId())
                .setMaxResults(most).getResultStream().map(Shelf::held).toList();
    }

    /** A person's mark at a document, if there is one. */
    public Optional<DocumentSight> sight(Actor reader, Document document) {
        return em.createQuery("select s from DocumentSight s where s.documentId = :id and s.clientId = :reader", DocumentSight.class)
                .setParameter("id", document.getId()).setParameter("reader", reader.personId()).getResultStream().findFirst();
    }

    /** To whom a document is shown by name. */
    public List<DocumentReader> readers(Document document) {
        return em.createQuery("select r from DocumentReader r where r.documentId = :id", DocumentReader.class)
                .setParameter("id", document.getId()).getResultList();
    }

    /** The condition on documents {@code d} that a reader may see; {@link #fill} gives its parameters. */
    static String reach(Actor reader) {
        return reader.isClient() ? Scope.of(reader).within("d", "projectId") + SHOWN.formatted(ownProjects(reader).text()) : "d.companyId = :company";
    }

    static <Q extends Query> Q fill(Q query, Actor reader) {
        if (!reader.isClient()) {
            query.setParameter("company", reader.companyId());
            return query;
        }
        query.setParameter("now", Instant.now()).setParameter("toClient", Visibility.CLIENT).setParameter("toChosen", Visibility.CHOSEN)
                .setParameter("reader", reader.personId());
        return ownProjects(reader).fill(Scope.of(reader).fill(query));
    }

    /** Projects the work of which is done for the reader. */
    private static InList ownProjects(Actor reader) {
        List<Long> own = new ArrayList<>(reader.participations().entrySet().stream()
                .filter(part -> Set.of(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER).contains(part.getValue())).map(Map.Entry::getKey).toList());
        return new InList("own", own.isEmpty() ? List.of(0L) : own);
    }

    private static <Q extends Query> Q filled(Q query, Actor reader, long projectId, Search wanted, List<String> words) {
        fill(query, reader).setParameter("of", projectId);
        wanted.state().fill(query, wanted.today());
        if (wanted.type() != null) {
            query.setParameter("type", wanted.type());
        }
        IntStream.range(0, words.size()).forEach(i -> query.setParameter("word" + i, '%' + words.get(i) + '%'));
        return query;
    }

    private static Held held(Object[] row) {
        return new Held((Document) row[0], (DocumentVersion) row[1], (StoredFile) row[2]);
    }

    /** What somebody types is text, also where it looks like a pattern. */
    private static List<String> words(String text) {
        return Stream.of(text == null ? new String[0] : text.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
                .limit(MOST_WORDS).map(word -> word.replaceAll("([\\\\%_])", "\\\\$1")).toList();
    }
}
