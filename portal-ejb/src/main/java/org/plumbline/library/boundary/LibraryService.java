package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.library.control.ExpiryWatch;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.library.control.Shelf.Search;
import org.plumbline.library.control.ShelfOrder;
import org.plumbline.library.control.ShelfState;
import org.plumbline.library.control.Versions;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentDescribed;
import org.plumbline.library.entity.DocumentSeen;
import org.plumbline.library.entity.DocumentSight;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.Visibility;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.Page;

/** The documents of a project: listed, opened, added, described. What was not shown to somebody answers like what does not exist. */
@Stateless
public class LibraryService {

    /** Names of the types a document can have. */
    public static final List<String> TYPES = DocumentType.names();

    /** Names of how documents can stand, the first meaning all of them; those outside the company are asked of what is shown to them anyway. */
    public static final List<String> STATES = Stream.of(ShelfState.values()).map(Enum::name).toList();

    /** Names of the orders of documents, the usual one first. */
    public static final List<String> ORDERS = Stream.of(ShelfOrder.values()).map(Enum::name).toList();

    private static final int MOST_STANDING = 10;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Shelf shelf;

    @Inject
    private Versions versions;

    @Inject
    private ExpiryWatch expiry;

    @Inject
    private ProjectRepository projects;

    @Inject
    private AccessPolicy policy;

    @Inject
    private Event<DomainEvent> events;

    /** Documents of a project that the reader may see. @throws NotFoundException when there is no such project to them */
    @Permit(Action.LIBRARY_VIEW)
    public ShelfView list(Actor reader, long projectId, DocumentQuery query) {
        Project project = project(reader, projectId, Action.LIBRARY_VIEW);
        DocumentType type = TYPES.contains(query.type()) ? DocumentType.of(query.type()) : null;
        LocalDate today = LocalDate.now(project.getTimeZone());
        Page<Held> found = shelf.page(reader, projectId, new Search(type, query.text(), ShelfState.of(query.state()), ShelfOrder.of(query.order()), today,
                query.page()));
        Map<Long, Integer> seen = shelf.seen(reader, found.rows().stream().map(held -> held.document().getId()).toList());
        List<DocumentRow> rows = found.rows().stream()
                .map(held -> DocumentRow.of(held, seen.getOrDefault(held.document().getId(), 0), reader.isClient(), today)).toList();
        return new ShelfView(project.companyId(), projectId, project.getName(), project.getTimeZone(), project.isArchived(),
                new Page<>(rows, found.number(), found.size(), found.total()));
    }

    /** Insurance, permits and licences of a project that the reader may see and that have a last day: what ends first before the others, at most ten. */
    @Permit(Action.LIBRARY_VIEW)
    public List<StandingRow> standing(Actor reader, long projectId) {
        Owned owned = Owned.byProject(reader.companyId(), projectId);
        policy.demand(Action.LIBRARY_VIEW, reader, owned);
        return expiry.standing(reader, new Scope(reader.companyId(), Set.of(projectId)), MOST_STANDING).stream().map(StandingRow::of).toList();
    }

    /** @throws NotFoundException when there is none that the reader may see */
    @Permit(Action.LIBRARY_VIEW)
    public DocumentView view(Actor reader, long id) {
        Document document = shelf.get(reader, id);
        int seen = reader.isClient() ? shelf.sight(reader, document).map(DocumentSight::getSeen).orElse(0) : document.getLastNumber();
        return DocumentView.of(project(reader, document.projectId(), Action.LIBRARY_VIEW), document, seen, shelf.versions(reader, document));
    }

    /** A person outside the company has a version before them: what came before is no news to them any more. */
    @Permit(Action.LIBRARY_VIEW)
    public void see(Actor reader, long id, int number) {
        shelf.version(reader, id, number);
        if (reader.isClient() && shelf.seen(reader, List.of(id)).getOrDefault(id, 0) < number) {
            // of two requests at once the second finds what the first has noted
            Document document = shelf.getForChange(reader, id);
            DocumentSight sight = shelf.sight(reader, document).orElseGet(() -> {
                DocumentSight begun = new DocumentSight(document, reader.personId());
                em.persist(begun);
                return begun;
            });
            if (sight.see(number)) {
                events.fire(new DocumentSeen(reader, document.companyId(), document.projectId(), id, number));
            }
        }
    }

    /**
     * Makes a document of each file, called after it. It is shown as its type is by default, as far as the actor may show documents.
     *
     * @param fileIds files the actor has sent to the project and nobody has used
     * @return their ids, in the same order
     * @throws org.plumbline.shared.RejectedInputException at {@code files}, when one is not the actor's; at {@code type}
     * @throws ConflictException                           in an archived project; when a file was used before or refused
     */
    @Permit(Action.LIBRARY_EDIT)
    public List<Long> add(Actor actor, long projectId, String type, List<Long> fileIds) {
        Project project = project(actor, projectId, Action.LIBRARY_EDIT);
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        DocumentType known = DocumentType.of(type);
        Visibility visibility = policy.permits(Action.LIBRARY_SHARE, actor, project) ? known.visibility() : Visibility.INTERNAL;
        return fileIds.stream().distinct().map(file -> {
            Document document = new Document(project, new DocumentTerms(known, versions.title(file), null, null, null, null));
            versions.first(actor, document, file, visibility);
            return document.getId();
        }).toList();
    }

    /** @throws ConflictException when it was changed since {@link DocumentDraft#edition()} */
    @Permit(Action.LIBRARY_EDIT)
    public void describe(Actor actor, long id, DocumentDraft draft) {
        Document document = shelf.getForChange(actor, id);
        policy.demand(Action.LIBRARY_EDIT, actor, document);
        if (document.getVersion() != draft.edition()) {
            throw new ConflictException("library.changed");
        }
        DocumentType type = DocumentType.of(draft.type());
        document.describe(new DocumentTerms(type, draft.title(), draft.number(), draft.issuer(), draft.validFrom(), draft.validUntil()));
        events.fire(new DocumentDescribed(actor, document.companyId(), document.projectId(), id, type));
    }

    private Project project(Actor actor, long id, Action action) {
        Project project = projects.get(Scope.of(actor), id);
        policy.demand(action, actor, project);
        return project;
    }
}
