package org.plumbline.project.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.project.control.Tasks.Found;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.shared.Owned;

/**
 * A task as staff see it.
 *
 * @param assignedTo member of staff, or 0
 * @param assignee   whose name it is, or null
 * @param overdue    whether it is open and its day is over at the site
 * @param doneAt     null while it is open
 * @param doneBy     name of who did it, or null
 */
public record TaskRow(long id, long version, long companyId, long projectId, TaskKind kind, TaskSource source, String title, long assignedTo,
                      String assignee, LocalDate dueOn, boolean overdue, Instant doneAt, String doneBy) implements Owned {

    static TaskRow of(Found found, ZoneId zone, Instant now) {
        Task task = found.task();
        boolean overdue = !task.isDone() && task.getDueOn() != null && task.getDueOn().isBefore(LocalDate.ofInstant(now, zone));
        return new TaskRow(task.getId(), task.getVersion(), task.companyId(), task.projectId(), task.getKind(), task.getSource(), task.getTitle(),
                task.getAssignedTo() == null ? 0 : task.getAssignedTo(), found.assignee(), task.getDueOn(), overdue, task.getDoneAt(), found.doneBy());
    }

    public boolean done() {
        return doneAt != null;
    }
}
