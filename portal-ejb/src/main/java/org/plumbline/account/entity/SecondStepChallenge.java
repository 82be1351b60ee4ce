package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;

/** A sign-in whose password was right and whose code is still to come. Opens nothing by itself. */
@Entity
@Table(name = "second_step_challenge")
public class SecondStepChallenge extends CompanyOwned {

    public static final Duration LIFETIME = Duration.ofMinutes(10);
    public static final int TRIES = 5;

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    /** The password that was shown for it. */
    @Column(name = "password_version", updatable = false)
    private long passwordVersion;

    @Column(name = "tries")
    private int tries;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected SecondStepChallenge() {
    }

    public SecondStepChallenge(StaffMember staff, String tokenHash, Instant now) {
        super(staff.companyId());
        this.staffId = staff.getId();
        this.tokenHash = tokenHash;
        this.passwordVersion = staff.getPasswordVersion();
        this.expiresAt = now.plus(LIFETIME);
    }

    public boolean isOpen(Instant now) {
        return settledAt == null && tries < TRIES && now.isBefore(expiresAt);
    }

    /** One more code was typed. */
    public void spendTry() {
        tries++;
    }

    /** The code was right: the challenge is used up. */
    public void useUp(Instant now) {
        settledAt = now;
    }

    @Override
    public long personId() {
        return staffId;
    }
}
