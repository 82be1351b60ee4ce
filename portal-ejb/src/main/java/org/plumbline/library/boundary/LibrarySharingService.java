package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.library.control.Shelf;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentReader;
import org.plumbline.library.entity.DocumentShared;
import org.plumbline.library.entity.Visibility;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.RejectedInputException;

/** Decides who outside the company sees a document. What is taken back is gone with the next request. */
@Stateless
public class LibrarySharingService {

    /** Names of who can see a document. */
    public static final List<String> VISIBILITIES = Stream.of(Visibility.values()).map(Enum::name).toList();

    /** People of a project; a job has fewer. */
    private static final int MOST_PEOPLE = 50;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Shelf shelf;

    @Inject
    private ProjectRepository projects;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private AccessPolicy policy;

    @Inject
    private Event<DomainEvent> events;

    @Permit(Action.LIBRARY_SHARE)
    public SharingView view(Actor actor, long id) {
        Document document = shelf.get(actor, id);
        policy.demand(Action.LIBRARY_SHARE, actor, document);
        Project project = projects.get(Scope.of(actor), document.projectId());
        Set<Long> chosen = chosen(document);
        return new SharingView(DocumentView.of(project, document, document.getLastNumber(), shelf.versions(actor, document)),
                participants.everybody(project, MOST_PEOPLE).stream().map(part -> new SharingView.Person(part.client().getId(), part.client().getName(),
                        part.participant().getRole().name(), chosen.contains(part.client().getId()))).toList());
    }

    /**
     * @throws RejectedInputException at {@code visibility}; at {@code until} for a day that is over; at {@code people} when nobody of the project is
     *                                chosen
     */
    @Permit(Action.LIBRARY_SHARE)
    public void show(Actor actor, long id, ShowDraft draft) {
        Document document = shelf.getForChange(actor, id);
        policy.demand(Action.LIBRARY_SHARE, actor, document);
        Project project = projects.get(Scope.of(actor), document.projectId());
        Visibility visibility = Visibility.of(draft.visibility());
        Set<Long> people = visibility == Visibility.CHOSEN ? participants.everybody(project, MOST_PEOPLE).stream().map(part -> part.client().getId())
                .filter(draft.people()::contains).collect(Collectors.toSet()) : Set.of();
        if (visibility == Visibility.CHOSEN && people.isEmpty()) {
            throw new RejectedInputException("people", "library.people");
        }
        document.show(visibility, end(draft.until(), project));
        shelf.readers(document).stream().filter(reader -> !people.contains(reader.getClientId())).forEach(em::remove);
        Set<Long> there = chosen(document);
        people.stream().filter(person -> !there.contains(person)).forEach(person -> em.persist(new DocumentReader(document, person)));
        em.flush();
        events.fire(new DocumentShared(actor, document.companyId(), document.projectId(), id, visibility, people.size()));
    }

    private Set<Long> chosen(Document document) {
        return shelf.readers(document).stream().map(DocumentReader::getClientId).collect(Collectors.toSet());
    }

    /** The end of a day at the site. */
    private static Instant end(LocalDate day, Project project) {
        if (day == null) {
            return null;
        }
        Instant end = day.getYear() > 2199 ? Instant.EPOCH : day.plusDays(1).atStartOfDay(project.getTimeZone()).toInstant();
        if (!end.isAfter(Instant.now())) {
            throw new RejectedInputException("until", "library.until");
        }
        return end;
    }
}
