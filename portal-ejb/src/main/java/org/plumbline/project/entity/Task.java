package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** Something staff have to do in a project. Clients know nothing of it. */
@Entity
@Table(name = "task")
public class Task extends ProjectOwned {

    /** Characters in a title. */
    public static final int TITLE_LENGTH = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** Line ends among them: a title is one line. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cc}+");

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private TaskKind kind;

    @Column(name = "title")
    private String title;

    @Column(name = "source_kind", updatable = false)
    private String sourceKind;

    @Column(name = "source_id", updatable = false)
    private long sourceId;

    @Column(name = "source_part", updatable = false)
    private long sourcePart;

    /** Null while it is everybody's. */
    @Column(name = "assigned_to")
    private Long assignedTo;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_at")
    private Instant doneAt;

    /** Member of staff; null while it is open. */
    @Column(name = "done_by")
    private Long doneBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "created_by_kind", updatable = false)
    private Actor.Kind createdByKind;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    protected Task() {
    }

    /**
     * @param project the project, or something of it
     * @param by      who makes it, or whose deed makes it necessary
     * @throws RejectedInputException at {@code title} when there is none or it is longer than {@link #TITLE_LENGTH}
     */
    public Task(Owned project, TaskKind kind, TaskSource source, String title, Actor by) {
        super(project);
        this.kind = kind;
        this.sourceKind = source.kind();
        this.sourceId = source.id();
        this.sourcePart = source.part();
        this.createdByKind = by.kind();
        this.createdBy = by.personId();
        rename(title);
    }

    /** @throws RejectedInputException at {@code title} */
    public final void rename(String newTitle) {
        String stripped = newTitle == null ? "" : INVISIBLE.matcher(newTitle).replaceAll(" ").strip();
        if (stripped.isEmpty() || stripped.length() > TITLE_LENGTH) {
            throw new RejectedInputException("title", "task.title", TITLE_LENGTH);
        }
        title = stripped;
    }

    /**
     * @param staffId null for whoever comes to it
     * @param day     by the end of which it should be done at the site, or null
     * @throws RejectedInputException at {@code due} when the day is not of this century or the next
     */
    public void plan(Long staffId, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new RejectedInputException("due", "task.due");
        }
        assignedTo = staffId;
        dueOn = day;
    }

    /** @return the event that tells of it; nothing when it was done before */
    public Optional<TaskDone> finish(Actor by, Instant now) {
        if (isDone()) {
            return Optional.empty();
        }
        doneAt = now;
        doneBy = by.personId();
        return Optional.of(new TaskDone(by, companyId(), projectId(), getId()));
    }

    /** It has to be done after all. @return the event that tells of it; nothing when it is open */
    public Optional<TaskReopened> reopen(Actor by) {
        if (!isDone()) {
            return Optional.empty();
        }
        doneAt = null;
        doneBy = null;
        return Optional.of(new TaskReopened(by, companyId(), projectId(), getId()));
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public TaskKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public TaskSource getSource() {
        return new TaskSource(sourceKind, sourceId, sourcePart);
    }

    /** Member of staff, or null. */
    public Long getAssignedTo() {
        return assignedTo;
    }

    /** Null when there is no hurry. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    /** Null while it is open. */
    public Instant getDoneAt() {
        return doneAt;
    }
}
