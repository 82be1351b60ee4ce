package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.project.boundary.ProjectRow;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.shared.Page;

/** A client's own projects, on the first page after signing in. */
@Named
@RequestScoped
public class ProjectHomeBacking {

    @EJB
    private ProjectService projects;

    private Page<ProjectRow> active;
    private Page<ProjectRow> archived;

    public Page<ProjectRow> getActive() {
        if (active == null) {
            active = projects.list(null, false, 1);
        }
        return active;
    }

    public Page<ProjectRow> getArchived() {
        if (archived == null) {
            archived = projects.list(null, true, 1);
        }
        return archived;
    }
}
