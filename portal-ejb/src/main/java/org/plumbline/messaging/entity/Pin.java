package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** That a message stands at the top of its room. */
@Entity
@Table(name = "pin")
public class Pin extends CompanyOwned {

    /** In one room: more would hide what they are to show. */
    public static final int MOST = 10;

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    @Column(name = "message_id", updatable = false)
    private long messageId;

    protected Pin() {
    }

    public Pin(long companyId, Message message) {
        super(companyId);
        this.threadId = message.getThreadId();
        this.messageId = message.getId();
    }

    public long getThreadId() {
        return threadId;
    }

    public long getMessageId() {
        return messageId;
    }
}
