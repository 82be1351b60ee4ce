package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** That a message reads otherwise than before. Says which and not how: whoever missed it is given the message as it is now. */
@Entity
@Table(name = "message_change")
public class MessageChange extends CompanyOwned {

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    /** From 1, in the order changes happened. */
    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "message_number", updatable = false)
    private long messageNumber;

    protected MessageChange() {
    }

    /** @param number the next of the message's thread, whose row is locked until the transaction ends */
    public MessageChange(long companyId, Message message, long number) {
        super(companyId);
        this.threadId = message.getThreadId();
        this.number = number;
        this.messageNumber = message.getNumber();
    }

    public long getThreadId() {
        return threadId;
    }

    public long getNumber() {
        return number;
    }

    public long getMessageNumber() {
        return messageNumber;
    }
}
