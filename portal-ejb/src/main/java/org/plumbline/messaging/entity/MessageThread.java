package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;

/** Messages about one thing, or those of a project's room, in the order of their numbers. Its row is locked while a message takes the next. */
@Entity
@Table(name = "message_thread")
public class MessageThread extends ProjectOwned {

    private static final String ROOM = "PROJECT";

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

    /** The client who asked, or whoever of the staff began it; of a room whoever was the first to write. */
    @Column(name = "opened_by", updatable = false)
    private long openedBy;

    @Column(name = "last_number")
    private long lastNumber;

    /** Number of the last change to a message that was said already. */
    @Column(name = "last_change")
    private long lastChange;

    @Column(name = "touched_at")
    private Instant touchedAt = Instant.now();

    /** Whom it is for, when it is a room; null when it is about a thing. */
    @Enumerated(EnumType.STRING)
    @Column(name = "audience", updatable = false)
    private Audience audience;

    /** Null when it is no room. */
    @Column(name = "room_key", updatable = false)
    private String roomKey;

    protected MessageThread() {
    }

    /** A room of a project. There is one for each audience; the key, which is unique, sees to it. */
    public static MessageThread room(Owned project, Audience audience, Actor by) {
        MessageThread room = new MessageThread(project, ROOM, project.projectId(), 0, by);
        room.audience = audience;
        room.roomKey = roomKey(project.projectId(), audience);
        return room;
    }

    /** {@code project:42:STAFF}. */
    public static String roomKey(long projectId, Audience audience) {
        return "project:" + projectId + ':' + audience;
    }

    /** @param kind at most 20 characters. @param part of the subject, 0 for the whole */
    public MessageThread(Owned project, String kind, long subjectId, long part, Actor by) {
        super(project);
        this.subjectKind = kind;
        this.subjectId = subjectId;
        this.subjectPart = part;
        this.openedBy = by.personId();
    }

    /** One that staff begin about a thing. The parameters are those of a question. */
    public static MessageThread begun(Owned project, String kind, long subjectId, long part, Actor by) {
        MessageThread thread = new MessageThread(project, kind, subjectId, part, by);
        thread.state = ThreadState.SAID;
        return thread;
    }

    /** The next message. Where a client asked, one of staff answers and one of a client asks anew. @throws org.plumbline.shared.RejectedInputException at {@code content} */
    public Message say(Actor author, String name, String content, Instant now) {
        return say(author, name, Words.of(content), now);
    }

    /** The same with whatever comes with the words. */
    public Message say(Actor author, String name, Words words, Instant now) {
        Message message = new Message(place(lastNumber + 1), Author.of(author, name), words, now);
        lastNumber++;
        if (isQuestion()) {
            state = author.isStaff() ? ThreadState.ANSWERED : ThreadState.OPEN;
        }
        touchedAt = now;
        return message;
    }

    /** Whoever opened it no longer needs an answer. @throws ConflictException when there is one already */
    public void waive(Instant now) {
        if (state == ThreadState.ANSWERED || state == ThreadState.SAID) {
            throw new ConflictException("question.answered");
        }
        state = ThreadState.WAIVED;
        touchedAt = now;
    }

    /** Whoever let it go needs an answer after all; twice is once. @throws ConflictException when there is one already */
    public void reopen(Instant now) {
        if (state == ThreadState.ANSWERED || state == ThreadState.SAID) {
            throw new ConflictException("question.answered");
        }
        state = ThreadState.OPEN;
        touchedAt = now;
    }

    /** A place in it. */
    public Place place(long number) {
        return new Place(companyId(), getId(), number);
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

    /** Number of the last change to one of its messages, 0 when all read as they were said. */
    public long getLastChange() {
        return lastChange;
    }

    /** Whom it is for, when it is a room; else null. */
    public Audience getAudience() {
        return audience;
    }

    public ThreadState getState() {
        return state;
    }

    /** Whether it is of the kind a client begins; else staff began it about a thing. */
    public boolean isQuestion() {
        return state != ThreadState.SAID;
    }

    /** Whether it is somebody's own question: people of the company and clients may have the same id. */
    public boolean isAskedBy(long clientId) {
        return isQuestion() && openedBy == clientId;
    }

    public boolean isOpen() {
        return state == ThreadState.OPEN;
    }
}
