package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.control.Tasks;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskEdited;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Page;
import org.plumbline.shared.RejectedInputException;

/** What staff have to do in a project. Somebody else's task answers like one that does not exist. */
@Stateless
public class TaskService {

    /** People a task can be given to, in one choice. */
    private static final int MOST_ASSIGNEES = 200;

    @Inject
    private Tasks tasks;

    @Inject
    private ProjectRepository projects;

    @Inject
    private StaffRepository staff;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<DomainEvent> events;

    /** Somebody a task can be given to. */
    public record Assignee(long id, String name) {
    }

    /** Tasks of a project, open ones first. @param page from 1 */
    @Permit(Action.TASK_VIEW)
    public Page<TaskRow> list(long projectId, int page) {
        Project project = project(projectId, Action.TASK_VIEW);
        Page<Tasks.Found> found = tasks.page(current.get(), project, page);
        return new Page<>(rows(found.rows(), project), found.number(), found.size(), found.total());
    }

    /** The first open tasks of a project, what is due first before the others. */
    @Permit(Action.TASK_VIEW)
    public List<TaskRow> open(long projectId, int most) {
        Project project = project(projectId, Action.TASK_VIEW);
        return rows(tasks.open(current.get(), project, most), project);
    }

    @Permit(Action.TASK_VIEW)
    public TaskRow view(long id) {
        Tasks.Found found = find(id, Action.TASK_VIEW);
        return TaskRow.of(found, project(found.task().projectId(), Action.TASK_VIEW).getTimeZone(), Instant.now());
    }

    /**
     * Who is there to do something, by name. Every role may change tasks and so must be able to say whose one is; a colleague's name stands at
     * every message, their address and role are told only to whom {@link Action#STAFF_VIEW} allows it.
     */
    @Permit(Action.TASK_EDIT)
    public List<Assignee> assignees() {
        return staff.active(Scope.of(current.get()), MOST_ASSIGNEES).stream().map(member -> new Assignee(member.getId(), member.getName())).toList();
    }

    /** @return the new task's id. @throws RejectedInputException at {@code title} or {@code assignedTo}. @throws ConflictException in an archived project */
    @Permit(Action.TASK_EDIT)
    public long add(long projectId, TaskDraft draft) {
        Project project = project(projectId, Action.TASK_EDIT);
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        Task task = new Task(project, TaskKind.OWN, TaskSource.NONE, draft.title(), current.get());
        task.plan(assignee(draft), draft.dueOn());
        tasks.add(task, current.get());
        return task.getId();
    }

    /** @throws RejectedInputException as {@link #add}. @throws ConflictException when it was changed since {@link TaskDraft#version()} */
    @Permit(Action.TASK_EDIT)
    public void edit(long id, TaskDraft draft) {
        Task task = find(id, Action.TASK_EDIT).task();
        if (task.getVersion() != draft.version()) {
            throw new ConflictException("task.changed");
        }
        boolean same = task.getAssignedTo() != null && task.getAssignedTo() == draft.assignedTo();
        task.rename(draft.title());
        // who has left keeps what was theirs until it is given to somebody else
        task.plan(same ? task.getAssignedTo() : assignee(draft), draft.dueOn());
        events.fire(new TaskEdited(current.get(), task.companyId(), task.projectId(), id));
    }

    /** Marks it done; twice is once. */
    @Permit(Action.TASK_EDIT)
    public void finish(long id) {
        find(id, Action.TASK_EDIT).task().finish(current.get(), Instant.now()).ifPresent(events::fire);
    }

    /** Takes it up again. */
    @Permit(Action.TASK_EDIT)
    public void reopen(long id) {
        find(id, Action.TASK_EDIT).task().reopen(current.get()).ifPresent(events::fire);
    }

    private Long assignee(TaskDraft draft) {
        if (draft.assignedTo() == 0) {
            return null;
        }
        if (!staff.get(Scope.of(current.get()), draft.assignedTo()).isActive()) {
            throw new RejectedInputException("assignedTo", "task.assignee");
        }
        return draft.assignedTo();
    }

    private Project project(long id, Action action) {
        Project project = projects.get(Scope.of(current.get()), id);
        policy.demand(action, current.get(), project);
        return project;
    }

    private Tasks.Found find(long id, Action action) {
        Tasks.Found found = tasks.get(current.get(), id);
        policy.demand(action, current.get(), found.task());
        return found;
    }

    private static List<TaskRow> rows(List<Tasks.Found> found, Project project) {
        Instant now = Instant.now();
        return found.stream().map(one -> TaskRow.of(one, project.getTimeZone(), now)).toList();
    }
}
