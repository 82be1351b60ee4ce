package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;

/** That somebody is asked to say that they have read a message, and when they have said so. Never taken back: it may be a proof. */
@Entity
@Table(name = "acknowledgement")
public class Acknowledgement extends ProjectOwned {

    /** Between two mails that ask for the same. */
    public static final Duration AGAIN_AFTER = Duration.ofDays(1);

    @Column(name = "message_id", updatable = false)
    private long messageId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    /** Null as long as they have not. */
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    /** When they are asked again by mail; null when they are not. */
    @Column(name = "remind_at")
    private Instant remindAt;

    protected Acknowledgement() {
    }

    public Acknowledgement(Owned project, Message message, long clientId) {
        super(project);
        this.messageId = message.getId();
        this.clientId = clientId;
        this.remindAt = message.getSentAt().plus(AGAIN_AFTER);
    }

    /** They have read it. @return false when they had said so before */
    public boolean give(Instant now) {
        boolean first = acknowledgedAt == null;
        if (first) {
            acknowledgedAt = now.truncatedTo(ChronoUnit.MILLIS);
            remindAt = null;
        }
        return first;
    }

    public boolean isToBeAskedAgain(Instant now) {
        return remindAt != null && !remindAt.isAfter(now);
    }

    /** They are asked again then, unless they have acknowledged it before. */
    public void askAgain(Instant then) {
        remindAt = then;
    }

    /** Nobody asks for it any more: it was taken back, or is not theirs now. */
    public void askNoMore() {
        remindAt = null;
    }

    public Instant getRemindAt() {
        return remindAt;
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
