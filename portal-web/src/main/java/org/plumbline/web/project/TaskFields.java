package org.plumbline.web.project;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.plumbline.project.boundary.TaskDraft;
import org.plumbline.project.boundary.TaskRow;
import org.plumbline.shared.RejectedInputException;

/** What was typed of a task. */
public class TaskFields {

    private String title;
    private long assignedTo;
    private String due;

    static TaskFields of(TaskRow task) {
        TaskFields fields = new TaskFields();
        fields.title = task.title();
        fields.assignedTo = task.assignedTo();
        fields.due = task.dueOn() == null ? null : task.dueOn().toString();
        return fields;
    }

    /** @throws RejectedInputException at {@code due} when it is no day */
    TaskDraft draft(long version) {
        try {
            return new TaskDraft(title, assignedTo, due == null || due.isBlank() ? null : LocalDate.parse(due), version);
        } catch (DateTimeParseException noDay) {
            throw new RejectedInputException("due", "task.due");
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** 0 for nobody in particular. */
    public long getAssignedTo() {
        return assignedTo;
    }

    public void setAssignedTo(long assignedTo) {
        this.assignedTo = assignedTo;
    }

    /** As ISO 8601, the way a date field sends it. */
    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }
}
