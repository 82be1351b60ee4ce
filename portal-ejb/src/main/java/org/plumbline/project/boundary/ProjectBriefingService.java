package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.project.control.ProjectBriefings;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** What is new, what needs somebody, what it costs and when: of one project, and over all of them. */
@Stateless
public class ProjectBriefingService {

    /** Lines of each kind on the page of a project. */
    private static final int MOST_OF_PROJECT = 8;

    /** Lines on somebody's first page. */
    private static final int MOST_AT_HOME = 10;

    @Inject
    private ProjectRepository projects;

    @Inject
    private ProjectBriefings briefings;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** One project at a glance, at most eight lines of each kind. @throws org.plumbline.shared.NotFoundException for somebody else's */
    @Permit(Action.PROJECT_VIEW)
    public ProjectOverview overview(long projectId) {
        Actor actor = current.get();
        Project project = projects.get(Scope.of(actor), projectId);
        policy.demand(Action.PROJECT_VIEW, actor, project);
        Scope one = new Scope(project.companyId(), Set.of(projectId));
        return new ProjectOverview(rows(actor, one, Kind.NEED, project.getName()), rows(actor, one, Kind.NEWS, project.getName()),
                rows(actor, one, Kind.DATE, project.getName()),
                briefings.figures(actor, projectId).stream().map(figure -> new FigureRow(figure.key(), figure.amount())).toList());
    }

    /** What needs the caller over all projects, at most ten lines; in one query more than the features ask. */
    @Permit(Action.PROJECT_VIEW)
    public List<BriefingRow> needs() {
        Actor actor = current.get();
        Scope scope = Scope.of(actor);
        List<Item> items = briefings.items(actor, scope, Kind.NEED, MOST_AT_HOME);
        Map<Long, String> names = projects.names(scope, items.stream().map(Item::projectId).distinct().toList());
        return items.stream().filter(item -> names.containsKey(item.projectId())).map(item -> BriefingRow.of(item, names.get(item.projectId()))).toList();
    }

    private List<BriefingRow> rows(Actor actor, Scope scope, Kind kind, String name) {
        return briefings.items(actor, scope, kind, MOST_OF_PROJECT).stream().map(item -> BriefingRow.of(item, name)).toList();
    }
}
