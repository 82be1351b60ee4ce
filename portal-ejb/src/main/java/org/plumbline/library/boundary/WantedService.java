package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.library.control.Wanted;
import org.plumbline.library.control.Wanting;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.WantedTerms;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/** Documents staff ask clients for, until each is one of the library. A client knows of their own alone. */
@Stateless
public class WantedService {

    /** Documents asked for at once. */
    public static final int MOST = 5;

    private static final Period LONGEST = Period.ofYears(1);
    private static final int MOST_PEOPLE = 50;

    @Inject
    private Wanted wanted;

    @Inject
    private Wanting wanting;

    @Inject
    private ProjectRepository projects;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private AccessPolicy policy;

    /** What is wanted in a project, what is due first before the others. */
    @Permit(Action.LIBRARY_VIEW)
    public WantedView list(Actor reader, long projectId) {
        Project project = project(reader, projectId, Action.LIBRARY_VIEW);
        LocalDate today = LocalDate.now(project.getTimeZone());
        List<AskingView.Person> people = policy.permits(Action.LIBRARY_WANT, reader, project) ? people(project).stream()
                .map(part -> new AskingView.Person(part.client().getId(), part.client().getName(), false)).toList() : List.of();
        return new WantedView(project.companyId(), projectId, project.getName(), project.getTimeZone(), project.isArchived(), today,
                wanted.of(reader, projectId).stream().map(item -> WantedRow.of(item, today)).toList(), people);
    }

    /** @throws NotFoundException when there is none that the reader may see */
    @Permit(Action.LIBRARY_VIEW)
    public WantedRow view(Actor reader, long id) {
        Wanted.Item item = wanted.get(reader, id);
        return WantedRow.of(item, LocalDate.now(project(reader, item.wanted().projectId(), Action.LIBRARY_VIEW).getTimeZone()));
    }

    /**
     * Asks a client for documents.
     *
     * @param dueOn the last day, at the site, from today to a year from now
     * @param files 1 to {@link #MOST}
     * @throws RejectedInputException at {@code person}, {@code dueOn}, {@code title}, {@code type} or {@code purpose}
     * @throws ConflictException      in an archived project
     */
    @Permit(Action.LIBRARY_WANT)
    public void ask(Actor actor, long projectId, long personId, LocalDate dueOn, List<WantedDraft> files) {
        Project project = project(actor, projectId, Action.LIBRARY_WANT);
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        LocalDate today = LocalDate.now(project.getTimeZone());
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plus(LONGEST))) {
            throw new RejectedInputException("dueOn", "library.due");
        }
        if (files.isEmpty() || files.size() > MOST) {
            throw new RejectedInputException("title", "library.wanted_none", MOST);
        }
        Optional<Approver> from = people(project).stream().filter(part -> part.client().getId() == personId)
                .map(part -> new Approver(Actor.Kind.CLIENT, personId, part.client().getName())).findFirst();
        wanting.ask(actor, project, from.orElseThrow(() -> new RejectedInputException("person", "library.wanted_from")),
                files.stream().map(file -> new WantedTerms(file.title(), DocumentType.of(file.type()), file.purpose(), dueOn)).toList());
    }

    /**
     * The client sends what was wanted.
     *
     * @param fileId a file they have sent to the project and nobody has used
     * @throws RejectedInputException at {@code files}, when it is not theirs
     * @throws ConflictException      when it is there or not wanted any more, or the file was used or refused
     */
    @Permit(Action.LIBRARY_SEND)
    public void send(Actor actor, long id, long fileId) {
        Owned owned = wanted.get(actor, id).wanted();
        policy.demand(Action.LIBRARY_SEND, actor, owned);
        wanting.send(actor, id, fileId);
    }

    /** What was sent becomes a document, shown as its type is by default. @return its id. @throws ConflictException unless it waits, and is clean */
    @Permit(Action.LIBRARY_WANT)
    public long accept(Actor actor, long id) {
        return wanting.accept(actor, projectOf(actor, id), id);
    }

    /** It is not what was wanted, and may be sent again. @param words why, up to 2,000 characters. @throws RejectedInputException at {@code words} */
    @Permit(Action.LIBRARY_WANT)
    public void giveBack(Actor actor, long id, String words) {
        projectOf(actor, id);
        wanting.giveBack(actor, id, words);
    }

    /** Nobody wants it any more. @throws ConflictException when it was sent */
    @Permit(Action.LIBRARY_WANT)
    public void withdraw(Actor actor, long id) {
        projectOf(actor, id);
        wanting.withdraw(actor, id);
    }

    private Project projectOf(Actor actor, long id) {
        return project(actor, wanted.get(actor, id).wanted().projectId(), Action.LIBRARY_WANT);
    }

    /** Those who may send files to the project. */
    private List<Part> people(Project project) {
        return participants.first(project, MOST_PEOPLE).stream().filter(part -> part.client().isActive() && policy.permits(Action.LIBRARY_SEND,
                Actor.client(project.companyId(), part.client().getId(), 0, Map.of(project.getId(), part.participant().getRole())), project)).toList();
    }

    private Project project(Actor actor, long id, Action action) {
        Project project = projects.get(Scope.of(actor), id);
        policy.demand(action, actor, project);
        return project;
    }
}
