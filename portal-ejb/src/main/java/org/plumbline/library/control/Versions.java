package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentAdded;
import org.plumbline.library.entity.DocumentVersion;
import org.plumbline.library.entity.DocumentVersionAdded;
import org.plumbline.library.entity.Visibility;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/**
 * Makes versions. Their files are for staff as far as the flat of files knows: everybody else is given them by the library alone, which asks
 * each time who may see what.
 */
@ApplicationScoped
public class Versions {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private StoredFiles files;

    @Inject
    private StaffRepository staff;

    @Inject
    private Approving approving;

    @Inject
    private Event<DomainEvent> events;

    /** What a document is called after its file: the name without its ending. @throws RejectedInputException at {@code files}, when there is none */
    public String title(long fileId) {
        StoredFile file = Optional.ofNullable(files.byId(List.of(fileId)).get(fileId)).orElseThrow(() -> new RejectedInputException("files", "library.file"));
        int end = file.getName().lastIndexOf('.');
        return end > 0 ? file.getName().substring(0, end) : file.getName();
    }

    /** Keeps a new document with its first version. */
    public void first(Actor by, Document document, long fileId, Visibility visibility) {
        first(by, document, used(by, document, fileId), visibility);
    }

    /** The same with a file that somebody else has sent, and that was used to be looked at. */
    public void first(Actor by, Document document, StoredFile file, Visibility visibility) {
        DocumentVersion version = document.next(file, author(by), "", 0);
        document.show(visibility, null);
        em.persist(document);
        // its row must be there before the version's: inserts have no set order
        em.flush();
        em.persist(version);
        em.flush();
        events.fire(new DocumentAdded(by, document.companyId(), document.projectId(), document.getId(), document.getTerms().type(), visibility));
    }

    /** A file becomes the current version. @throws ConflictException when a version holds the same bytes */
    public void add(Actor by, Document document, long fileId, String note) {
        StoredFile file = used(by, document, fileId);
        int same = sameAs(document, file);
        if (same == document.getLastNumber()) {
            throw new ConflictException("library.same", same);
        }
        if (same > 0) {
            throw new ConflictException("library.same_as_old", same);
        }
        keep(by, document, document.next(file, author(by), note, 0));
    }

    /** An earlier version is current once more, under the next number. @throws ConflictException when it is current, or its file is not clean */
    public void restore(Actor by, Document document, DocumentVersion earlier, String note) {
        StoredFile file = files.byId(List.of(earlier.getFileId())).get(earlier.getFileId());
        if (earlier.getNumber() == document.getLastNumber() || !file.isClean()) {
            throw new ConflictException("library.restore");
        }
        keep(by, document, document.next(file, author(by), note, earlier.getNumber()));
    }

    /** A file that the portal has made of an earlier version becomes the current one. @param staffId in whose name */
    public DocumentVersion addMade(Actor portal, Document document, StoredFile file, String note, long staffId) {
        VersionAuthor author = new VersionAuthor(staffId, staff.get(Scope.of(portal), staffId).getName());
        DocumentVersion version = document.next(file, author, note, 0);
        keep(portal, document, version);
        return version;
    }

    private void keep(Actor by, Document document, DocumentVersion version) {
        em.persist(version);
        em.flush();
        // the first event: before the audit trail writes of it, flats above take the rows they will change
        events.fire(new DocumentVersionAdded(by, document.companyId(), document.projectId(), document.getId(), version.getNumber(), version.getSha256(),
                version.getRestored()));
        approving.supersede(by, document);
    }

    private StoredFile used(Actor by, Document document, long fileId) {
        try {
            return files.use(by, document.projectId(), Audience.STAFF, List.of(fileId)).get(0);
        } catch (NotFoundException notTheirs) {
            throw new RejectedInputException("files", "library.file");
        }
    }

    /** The number of the newest version with the same bytes, 0 when there is none. */
    private int sameAs(Document document, StoredFile file) {
        return em.createQuery("select coalesce(max(v.number), 0) from DocumentVersion v where v.documentId = :id and v.sha256 = :hash", Integer.class)
                .setParameter("id", document.getId()).setParameter("hash", file.bytes().sha256()).getSingleResult();
    }

    /** A member of staff as they are called now. */
    public VersionAuthor author(Actor by) {
        return new VersionAuthor(by.personId(), staff.get(Scope.of(by), by.personId()).getName());
    }
}
