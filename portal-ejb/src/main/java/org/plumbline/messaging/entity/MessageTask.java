package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** That a task was made of a message, with what the message said at that time. Never changed: it may be a proof. */
@Entity
@Table(name = "message_task")
public class MessageTask extends CompanyOwned {

    @Column(name = "message_id", updatable = false)
    private long messageId;

    @Column(name = "task_id", updatable = false)
    private long taskId;

    @Column(name = "author_name", updatable = false)
    private String authorName;

    @Column(name = "content", updatable = false)
    private String content;

    protected MessageTask() {
    }

    public MessageTask(long companyId, Message message, long taskId) {
        super(companyId);
        this.messageId = message.getId();
        this.taskId = taskId;
        this.authorName = message.getAuthorName();
        this.content = message.getContent();
    }

    public long getMessageId() {
        return messageId;
    }

    public long getTaskId() {
        return taskId;
    }

    public String getAuthorName() {
        return authorName;
    }

    /** As it read then; empty for files alone. */
    public String getContent() {
        return content;
    }
}
