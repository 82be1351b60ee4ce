package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.project.boundary.ProjectView;
import org.plumbline.web.shared.CurrentUser;

/** A client's own projects, on the first page after signing in. */
@Named
@RequestScoped
public class ProjectHomeBacking {

    @EJB
    private ProjectService projects;

    @Inject
    private CurrentUser user;

    private List<ProjectView> all;

    /** Leads a client who has exactly one project straight to it. @param project where a project is */
    public String open(String project) {
        return user.isClient() && all().size() == 1 ? project + "?faces-redirect=true&id=" + all().get(0).id() : null;
    }

    public List<ProjectView> getActive() {
        return all().stream().filter(project -> !project.archived()).toList();
    }

    public List<ProjectView> getArchived() {
        return all().stream().filter(ProjectView::archived).toList();
    }

    public List<Long> getIds() {
        return all().stream().map(ProjectView::id).toList();
    }

    /** Somebody whose every part has ended may still be signed in, and finds an empty page. */
    private List<ProjectView> all() {
        if (all == null) {
            all = user.actor().participations().isEmpty() ? List.of() : projects.first();
        }
        return all;
    }
}
