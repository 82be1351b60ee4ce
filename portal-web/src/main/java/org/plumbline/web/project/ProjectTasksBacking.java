package org.plumbline.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.project.boundary.ProjectView;
import org.plumbline.project.boundary.TaskRow;
import org.plumbline.project.boundary.TaskService;
import org.plumbline.project.boundary.TaskService.Assignee;
import org.plumbline.shared.Page;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** What staff have to do in a project: a few on its page, all on a page of their own. */
@Named
@RequestScoped
public class ProjectTasksBacking {

    /** Tasks on the project's page. */
    private static final int FEW = 5;

    @EJB
    private TaskService service;

    @EJB
    private ProjectService projects;

    @Inject
    private HttpServletRequest request;

    private final TaskFields fields = new TaskFields();
    private long id;
    private int page = 1;
    private ProjectView project;
    private Page<TaskRow> tasks;
    private List<TaskRow> open;

    /** Rows of a sent form are decoded before view parameters are read. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Finds the project, or answers as if there were none. */
    public ProjectView getProject() {
        if (project == null) {
            project = projects.view(id);
            request.setAttribute(Ui.ZONE, project.timeZone());
        }
        return project;
    }

    public Page<TaskRow> getTasks() {
        if (tasks == null) {
            tasks = service.list(id, page);
        }
        return tasks;
    }

    /** The first that are to be done. */
    public List<TaskRow> getOpen() {
        if (open == null) {
            open = service.open(id, FEW);
        }
        return open;
    }

    public List<Assignee> getAssignees() {
        return service.assignees();
    }

    public String add() {
        service.add(id, fields.draft(0));
        return again("task_added");
    }

    /** Marks the task done whose row was shown. */
    public String finish() {
        service.finish(Ids.read(request, "task"));
        return again("task_done");
    }

    /** Back to the page on which it was asked for. */
    private String again(String what) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + id + "&done=" + what;
    }

    public TaskFields getFields() {
        return fields;
    }

    public long getId() {
        return id;
    }

    /** The view parameter, for links that keep it; the same as was read before. */
    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
