package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.project.boundary.ProjectRow;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.shared.Page;

/** The projects one can know of, searched by name. */
@Named
@RequestScoped
public class ProjectListBacking {

    @EJB
    private ProjectService projects;

    private String q;
    private boolean archived;
    private int page = 1;
    private Page<ProjectRow> found;

    public Page<ProjectRow> getFound() {
        if (found == null) {
            found = projects.list(q, archived, page);
        }
        return found;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
