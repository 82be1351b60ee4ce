package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;

/**
 * A client's sign-in under way, from the redeemed link or code to the session. The browser carries its token; the same token
 * sent twice is the same sign-in, so a double click or a repeated request has no second effect. Or a session under which a client proves
 * once more that it is they.
 */
@Entity
@Table(name = "pending_sign_in")
public class PendingSignIn extends CompanyOwned {

    /** How long a mailed code works. */
    public static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    /** Wrong codes before a new one must be asked for. */
    public static final int MOST_TRIES = 5;
    /** Least time between two mailed codes. */
    public static final Duration RESEND_AFTER = Duration.ofMinutes(1);
    /** How long a repeated request is answered like the first. */
    private static final Duration REPEATABLE = Duration.ofMinutes(2);

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Column(name = "grant_id", updatable = false)
    private long grantId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    /** Keyed digest of the mailed code; null until one was sent, and for a browser that was known. */
    @Column(name = "code_digest")
    private String codeDigest;

    @Column(name = "code_sent_at")
    private Instant codeSentAt;

    @Column(name = "codes_sent")
    private int codesSent;

    @Column(name = "tries")
    private int tries;

    @Column(name = "completed_at")
    private Instant completedAt;

    /** Whether the browser became a known one by this sign-in. */
    @Column(name = "device_made")
    private boolean deviceMade;

    /** The session in which somebody proves themselves once more; null when one is still to be opened. */
    @Column(name = "session_id", updatable = false)
    private Long sessionId;

    protected PendingSignIn() {
    }

    public PendingSignIn(AccessGrant grant, String tokenHash) {
        super(grant.companyId());
        this.clientId = grant.personId();
        this.grantId = grant.getId();
        this.tokenHash = tokenHash;
    }

    /** @param tokenHash of a token that nobody has: the session names it */
    public static PendingSignIn inSession(AccessGrant grant, long sessionId, String tokenHash) {
        PendingSignIn pending = new PendingSignIn(grant, tokenHash);
        pending.sessionId = sessionId;
        return pending;
    }

    /** A new code was mailed: the one before stops working, and there are {@link #MOST_TRIES} tries again. */
    public void sendCode(String digest, Instant now) {
        codeDigest = digest;
        codeSentAt = now;
        codesSent++;
        tries = 0;
    }

    /** Counts a wrong code. */
    public void miss() {
        tries++;
    }

    /** Whether the mailed code can still be entered: sent, not older than ten minutes, and with tries left. */
    public boolean takesCode(Instant now) {
        return codeDigest != null && triesLeft() > 0 && now.isBefore(codeSentAt.plus(CODE_LIFETIME));
    }

    public boolean mayResend(Instant now) {
        return codeSentAt != null && !now.isBefore(codeSentAt.plus(RESEND_AFTER));
    }

    public int triesLeft() {
        return MOST_TRIES - tries;
    }

    /** @param newDevice whether the browser became a known one */
    public void complete(boolean newDevice, Instant now) {
        completedAt = now;
        deviceMade = newDevice;
    }

    public boolean isCompleted() {
        return completedAt != null;
    }

    /** Whether the same request once more gets the same answer. */
    public boolean isRepeatable(Instant now) {
        return completedAt != null && now.isBefore(completedAt.plus(REPEATABLE));
    }

    /** Whether a session is open already. */
    public boolean isInSession() {
        return sessionId != null;
    }

    @Override
    public long personId() {
        return clientId;
    }

    public long getGrantId() {
        return grantId;
    }

    public String getCodeDigest() {
        return codeDigest;
    }

    public int getCodesSent() {
        return codesSent;
    }

    public boolean isDeviceMade() {
        return deviceMade;
    }
}
