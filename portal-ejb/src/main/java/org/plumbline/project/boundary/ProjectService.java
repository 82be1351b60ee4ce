package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.plumbline.account.entity.Company;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.control.ProjectSearch;
import org.plumbline.project.entity.Coordinates;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectArchived;
import org.plumbline.project.entity.ProjectChanged;
import org.plumbline.project.entity.ProjectCreated;
import org.plumbline.project.entity.ProjectRestored;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Page;
import org.plumbline.shared.RejectedInputException;

/** Projects: found, set up, changed, archived. Somebody else's project answers like one that does not exist. */
@Stateless
public class ProjectService {

    /** People a project's page names; a job has fewer. */
    private static final int MOST_PEOPLE = 50;

    /** Projects a first page names; nobody has more built for them. */
    private static final int MOST_ON_HOME = 50;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProjectRepository projects;

    @Inject
    private ProjectSearch search;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<DomainEvent> events;

    /** The projects the caller can know of that fit a query. */
    @Permit(Action.PROJECT_VIEW)
    public Page<ProjectRow> list(ProjectQuery query) {
        ProjectStatus status = switch (query.which()) {
            case ACTIVE -> ProjectStatus.ACTIVE;
            case ARCHIVED -> ProjectStatus.ARCHIVED;
            case ALL -> null;
        };
        Scope scope = Scope.of(current.get());
        Page<Project> found = search.find(scope, status, query.text(), query.order() == ProjectQuery.Order.ACTIVITY, query.page());
        Map<Long, List<String>> people = participants.names(found.rows().stream().map(Project::getId).toList());
        List<ProjectRow> rows = found.rows().stream().map(project -> new ProjectRow(project.getId(), project.getName(), project.getReference(),
                project.getSite().oneLine(), people.getOrDefault(project.getId(), List.of()), project.isArchived(), project.isSample(),
                scope.isWholeCompany() ? project.getActiveAt() : null)).toList();
        return new Page<>(rows, found.number(), found.size(), found.total());
    }

    /** What the caller's first page shows: the projects they can know of, by name, at most fifty, in one query. */
    @Permit(Action.PROJECT_VIEW)
    public List<ProjectView> first() {
        return projects.first(Scope.of(current.get()), MOST_ON_HOME).stream().map(ProjectService::view).toList();
    }

    @Permit(Action.PROJECT_VIEW)
    public ProjectView view(long id) {
        return view(find(id, Action.PROJECT_VIEW));
    }

    /** A project with who takes part in it from outside the company, by name, at most fifty. */
    @Permit(Action.PARTICIPANT_VIEW)
    public ProjectHome home(long id) {
        Actor actor = current.get();
        Project project = find(id, Action.PARTICIPANT_VIEW);
        List<PersonRow> people = participants.first(project, MOST_PEOPLE).stream().map(part -> new PersonRow(part.client().getName(),
                part.participant().getRole(), actor.isClient() && part.client().getId() == actor.personId())).toList();
        return new ProjectHome(view(project), people);
    }

    /** What a new project begins with: no name, the company's time zone, the country of the project before. */
    @Permit(Action.PROJECT_EDIT)
    public ProjectDraft newDraft() {
        Scope scope = Scope.of(current.get());
        return new ProjectDraft(null, null, SiteDraft.in(projects.latestCountry(scope).orElse(null)),
                em.find(Company.class, scope.companyId()).getTimeZone().getId(), 0);
    }

    /** A project as somebody who may change it begins to. */
    @Permit(Action.PROJECT_EDIT)
    public ProjectDraft draft(long id) {
        return ProjectForm.draft(find(id, Action.PROJECT_EDIT));
    }

    /** @return the new project's id; @throws RejectedInputException at the field at fault */
    @Permit(Action.PROJECT_EDIT)
    public long create(ProjectDraft draft) {
        Actor actor = current.get();
        Project project = new Project(actor.companyId(), draft.name(), ZoneOffset.UTC);
        ProjectForm.fill(project, draft);
        em.persist(project);
        events.fire(new ProjectCreated(actor, project.companyId(), project.getId()));
        return project.getId();
    }

    /**
     * @throws RejectedInputException at the field at fault
     * @throws ConflictException      when it was changed since {@link ProjectDraft#version()}
     */
    @Permit(Action.PROJECT_EDIT)
    public void edit(long id, ProjectDraft draft) {
        Project project = findForChange(id);
        if (project.getVersion() != draft.version()) {
            throw new ConflictException("project.changed", project.getName());
        }
        ProjectForm.fill(project, draft);
        events.fire(new ProjectChanged(current.get(), project.companyId(), id));
    }

    /** Ends a project; ending it twice does nothing more. */
    @Permit(Action.PROJECT_EDIT)
    public void archive(long id) {
        Project project = findForChange(id);
        if (project.archive()) {
            events.fire(new ProjectArchived(current.get(), project.companyId(), id));
        }
    }

    /** Takes an archived project up again. */
    @Permit(Action.PROJECT_EDIT)
    public void restore(long id) {
        Project project = findForChange(id);
        if (project.restore()) {
            events.fire(new ProjectRestored(current.get(), project.companyId(), id));
        }
    }

    private Project find(long id, Action action) {
        Project project = projects.get(Scope.of(current.get()), id);
        policy.demand(action, current.get(), project);
        return project;
    }

    private Project findForChange(long id) {
        Project project = projects.getForChange(Scope.of(current.get()), id);
        policy.demand(Action.PROJECT_EDIT, current.get(), project);
        return project;
    }

    private static ProjectView view(Project project) {
        return new ProjectView(project.getId(), project.getVersion(), project.companyId(), project.getName(), project.getReference(),
                project.getSite().oneLine(), project.getCoordinates().map(Coordinates::toString).orElse(""), project.getTimeZone(), project.isArchived(), project.isSample(),
                project.getCreatedAt());
    }
}
