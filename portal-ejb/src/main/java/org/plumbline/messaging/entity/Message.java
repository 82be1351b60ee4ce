package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.RejectedInputException;

/** Something somebody said. */
@Entity
@Table(name = "message")
public class Message extends BaseEntity {

    /** Characters of a message. */
    public static final int CONTENT_LENGTH = 4000;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    /** From 1. */
    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "author_kind", updatable = false)
    private String authorKind;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    /** As they were called then. */
    @Column(name = "author_name", updatable = false)
    private String authorName;

    @Column(name = "content", updatable = false)
    private String content;

    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    protected Message() {
    }

    Message(MessageThread thread, long number, Actor author, String name, String content, Instant now) {
        this.companyId = thread.companyId();
        this.threadId = thread.getId();
        this.number = number;
        this.authorKind = author.kind().name();
        this.authorId = author.personId();
        this.authorName = name;
        this.content = content == null ? "" : content.strip();
        this.sentAt = now;
        if (this.content.isEmpty()) {
            throw new RejectedInputException("content", "question.empty");
        }
        if (this.content.length() > CONTENT_LENGTH) {
            throw new RejectedInputException("content", "question.too_long", CONTENT_LENGTH);
        }
    }

    public long getThreadId() {
        return threadId;
    }

    public long getNumber() {
        return number;
    }

    public boolean isByStaff() {
        return Actor.Kind.STAFF.name().equals(authorKind);
    }

    public long getAuthorId() {
        return authorId;
    }

    public String getAuthorName() {
        return authorName;
    }

    public String getContent() {
        return content;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
