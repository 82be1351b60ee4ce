package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;

/** What a mail carries so that its reader may set a password, once: known by its hash alone. */
@Entity
@Table(name = "password_token")
public class PasswordToken extends CompanyOwned {

    /** What the mail was for. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofMinutes(30));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", updatable = false)
    private Purpose purpose;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    /** When it was used or withdrawn; null while it works. */
    @Column(name = "settled_at")
    private Instant settledAt;

    protected PasswordToken() {
    }

    public PasswordToken(StaffMember staff, Purpose purpose, String tokenHash, Instant now) {
        super(staff.companyId());
        this.staffId = staff.getId();
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.expiresAt = now.plus(purpose.lifetime());
    }

    public boolean isOpen(Instant now) {
        return settledAt == null && now.isBefore(expiresAt);
    }

    /** Used or withdrawn: it works no more. */
    public void useUp(Instant now) {
        if (settledAt == null) {
            settledAt = now;
        }
    }

    @Override
    public long personId() {
        return staffId;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
