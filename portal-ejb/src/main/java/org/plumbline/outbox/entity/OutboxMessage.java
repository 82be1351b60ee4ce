package org.plumbline.outbox.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.EncryptedText;

/** A message that waits for delivery. The payload can hold addresses and tokens, so it is encrypted. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends CompanyOwned {

    /** Longest text kept of a failure. */
    private static final int ERROR_LENGTH = 500;

    @Column(name = "lane", updatable = false)
    private String lane;

    @Column(name = "message_key", updatable = false)
    private String key;

    @Convert(converter = OutboxMessage.SealedPayload.class)
    @Column(name = "payload")
    private String payload;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private OutboxStatus status = OutboxStatus.DUE;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt = Instant.now();

    /** Null when it may leave at once. */
    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {
    }

    /**
     * @param companyId whose message it is; 0 for the installation's own
     * @param lane      which handler delivers it, for example {@code mail}
     * @param key       unique per lane: the same cause gives the same key
     */
    public OutboxMessage(long companyId, String lane, String key, String payload) {
        super(companyId);
        this.lane = lane;
        this.key = key;
        this.payload = payload;
    }

    /** It leaves at this moment, and not before. */
    public void rest(Instant until) {
        heldUntil = until;
        nextAttemptAt = until;
    }

    /** Whether it may be claimed now. */
    public boolean isDue(Instant now) {
        return status == OutboxStatus.DUE && !nextAttemptAt.isAfter(now);
    }

    /** Takes it for one try; should the taker die, others may take it again after the lease. */
    public void claim(Instant now, Duration lease) {
        attempts++;
        nextAttemptAt = now.plus(lease);
    }

    /** Delivered: the payload is no longer needed and is wiped. */
    public void delivered(Instant now) {
        status = OutboxStatus.DELIVERED;
        settledAt = now;
        payload = null;
        lastError = null;
    }

    /** This try failed; the next comes after the wait. */
    public void retryAfter(Instant now, Duration wait, String error) {
        nextAttemptAt = now.plus(wait);
        lastError = shortened(error);
    }

    /** No more tries by itself. */
    public void park(Instant now, String error) {
        status = OutboxStatus.DEAD;
        settledAt = now;
        lastError = shortened(error);
    }

    /** An administrator sends a dead letter again, with a fresh count of tries. */
    public void revive(Instant now) {
        if (status == OutboxStatus.DEAD) {
            status = OutboxStatus.DUE;
            attempts = 0;
            settledAt = null;
            nextAttemptAt = now;
        }
    }

    public String getLane() {
        return lane;
    }

    public String getPayload() {
        return payload;
    }

    public OutboxStatus getStatus() {
        return status;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant getSettledAt() {
        return settledAt;
    }

    public String getLastError() {
        return lastError;
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedPayload extends EncryptedText implements AttributeConverter<String, String> {

        public SealedPayload() {
            super("outbox_message.payload");
        }
    }
}
