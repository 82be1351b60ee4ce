package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;

/** Messages about one thing, in the order of their numbers. Its row is locked while a message takes the next. */
@Entity
@Table(name = "message_thread")
public class MessageThread extends ProjectOwned {

    @Column(name = "subject_kind", updatable = false)
    private String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private long subjectId;

    /** Part of the subject, 0 for the whole. */
    @Column(name = "subject_part", updatable = false)
    private long subjectPart;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ThreadState state = ThreadState.OPEN;

    /** The client who opened it. */
    @Column(name = "opened_by", updatable = false)
    private long openedBy;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "touched_at")
    private Instant touchedAt = Instant.now();

    protected MessageThread() {
    }

    /** @param kind at most 20 characters. @param part of the subject, 0 for the whole */
    public MessageThread(Owned project, String kind, long subjectId, long part, Actor by) {
        super(project);
        this.subjectKind = kind;
        this.subjectId = subjectId;
        this.subjectPart = part;
        this.openedBy = by.personId();
    }

    /** The next message. One of staff answers, one of a client asks anew. @throws org.plumbline.shared.RejectedInputException at {@code content} */
    public Message say(Actor author, String name, String content, Instant now) {
        Message message = new Message(this, lastNumber + 1, author, name, content, now);
        lastNumber++;
        state = author.isStaff() ? ThreadState.ANSWERED : ThreadState.OPEN;
        touchedAt = now;
        return message;
    }

    /** Whoever opened it no longer needs an answer. @throws ConflictException when there is one already */
    public void waive(Instant now) {
        if (state == ThreadState.ANSWERED) {
            throw new ConflictException("question.answered");
        }
        state = ThreadState.WAIVED;
        touchedAt = now;
    }

    @Override
    public long personId() {
        return openedBy;
    }

    public String getSubjectKind() {
        return subjectKind;
    }

    public long getSubjectId() {
        return subjectId;
    }

    public long getSubjectPart() {
        return subjectPart;
    }

    /** Number of the message said last, from 1. */
    public long getLastNumber() {
        return lastNumber;
    }

    public ThreadState getState() {
        return state;
    }

    public boolean isOpen() {
        return state == ThreadState.OPEN;
    }
}
