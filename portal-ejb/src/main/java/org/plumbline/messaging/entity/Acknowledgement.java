package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;

/** That somebody is asked to say that they have read a message, and when they have said so. Never taken back: it may be a proof. */
@Entity
@Table(name = "acknowledgement")
public class Acknowledgement extends ProjectOwned {

    @Column(name = "message_id", updatable = false)
    private long messageId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    /** Null as long as they have not. */
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected Acknowledgement() {
    }

    public Acknowledgement(Owned project, Message message, long clientId) {
        super(project);
        this.messageId = message.getId();
        this.clientId = clientId;
    }

    /** They have read it. @return false when they had said so before */
    public boolean give(Instant now) {
        boolean first = acknowledgedAt == null;
        if (first) {
            acknowledgedAt = now.truncatedTo(ChronoUnit.MILLIS);
        }
        return first;
    }

    @Override
    public long personId() {
        return clientId;
    }

    public long getMessageId() {
        return messageId;
    }

    /** Null as long as they have not. */
    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }
}
