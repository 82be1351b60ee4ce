package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.ProjectOwned;

/** A client's word that waits for an answer of the company: first of those since the company spoke last. Kept with how long it took. */
@Entity
@Table(name = "answer_wait")
public class AnswerWait extends ProjectOwned {

    /** Who knows that it waits. */
    public enum Stage {
        /** Nobody was told yet. */
        WAITING,
        /** Whoever has to do with it was. */
        NUDGED,
        /** The owners were. */
        RAISED,
        /** It was answered. */
        ANSWERED,
        /** Whoever asked no longer needs an answer. */
        DROPPED
    }

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    @Column(name = "asked_number", updatable = false)
    private long askedNumber;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    /** Null when the company watched nothing then. */
    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "next_at")
    private Instant nextAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage = Stage.WAITING;

    @Column(name = "answered_number")
    private Long answeredNumber;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** Working time it took. */
    @Column(name = "worked_minutes")
    private Long workedMinutes;

    protected AnswerWait() {
    }

    /** @param due when an answer ought to be there, or null */
    public AnswerWait(MessageThread thread, Message asked, Instant due) {
        super(thread);
        this.threadId = thread.getId();
        this.askedNumber = asked.getNumber();
        this.askedAt = asked.getSentAt();
        this.dueAt = due;
        this.nextAt = due;
    }

    /** The company has answered. */
    public void answer(Message answer, Duration worked) {
        stage = Stage.ANSWERED;
        answeredNumber = answer.getNumber();
        answeredAt = answer.getSentAt();
        workedMinutes = worked.toMinutes();
        nextAt = null;
    }

    /** Nobody waits any more. */
    public void drop() {
        stage = Stage.DROPPED;
        nextAt = null;
    }

    /** Its time has come: the next to be told are. @param next when the owners will be, should nobody answer. @return who is to be told now */
    public Stage remind(Instant next) {
        stage = stage == Stage.WAITING ? Stage.NUDGED : Stage.RAISED;
        nextAt = stage == Stage.NUDGED ? next : null;
        return stage;
    }

    public boolean isOpen() {
        return stage == Stage.WAITING || stage == Stage.NUDGED || stage == Stage.RAISED;
    }

    public boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    public long getThreadId() {
        return threadId;
    }

    public long getAskedNumber() {
        return askedNumber;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    /** Number up to which the conversation has been looked at. */
    public long getSeenNumber() {
        return answeredNumber == null ? askedNumber : answeredNumber;
    }
}
