package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;

/** What a message said until it was edited or retracted. Kept for a dispute: those who answer for the company can read it, nobody else. */
@Entity
@Table(name = "message_edition")
public class MessageEdition extends CompanyOwned {

    @Column(name = "message_id", updatable = false)
    private long messageId;

    @Column(name = "content", updatable = false)
    private String content;

    @Column(name = "replaced_at", updatable = false)
    private Instant replacedAt;

    protected MessageEdition() {
    }

    MessageEdition(Message message, long companyId, Instant now) {
        super(companyId);
        this.messageId = message.getId();
        this.content = message.getContent();
        this.replacedAt = now;
    }

    public long getMessageId() {
        return messageId;
    }

    public String getContent() {
        return content;
    }

    public Instant getReplacedAt() {
        return replacedAt;
    }
}
