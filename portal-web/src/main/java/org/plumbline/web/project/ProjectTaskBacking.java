package org.plumbline.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.project.boundary.ProjectView;
import org.plumbline.project.boundary.TaskRow;
import org.plumbline.project.boundary.TaskService;
import org.plumbline.project.boundary.TaskService.Assignee;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** The page of one task. */
@Named
@RequestScoped
public class ProjectTaskBacking {

    @EJB
    private TaskService tasks;

    @EJB
    private ProjectService projects;

    @Inject
    private HttpServletRequest request;

    private long id;
    private long version;
    private TaskRow task;
    private ProjectView project;
    private TaskFields fields = new TaskFields();

    /** Buttons depend on how the task stands: it is found before a form is read. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        task = tasks.view(id);
        project = projects.view(task.projectId());
        request.setAttribute(Ui.ZONE, project.timeZone());
    }

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        fields = TaskFields.of(task);
        version = task.version();
    }

    /** Who there is, and whose it is even when that person has left. */
    public List<Assignee> getAssignees() {
        List<Assignee> all = new ArrayList<>(tasks.assignees());
        if (task.assignedTo() != 0 && all.stream().noneMatch(member -> member.id() == task.assignedTo())) {
            all.add(new Assignee(task.assignedTo(), task.assignee()));
        }
        return all;
    }

    /** @param list to go on to */
    public String save(String list) {
        tasks.edit(id, fields.draft(version));
        return list(list, "task_saved");
    }

    public String finish(String list) {
        tasks.finish(id);
        return list(list, "task_done");
    }

    public String reopen(String list) {
        tasks.reopen(id);
        return list(list, "task_reopened");
    }

    private String list(String list, String what) {
        return list + "?faces-redirect=true&id=" + task.projectId() + "&done=" + what;
    }

    public long getId() {
        return id;
    }

    public TaskRow getTask() {
        return task;
    }

    public ProjectView getProject() {
        return project;
    }

    public TaskFields getFields() {
        return fields;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
