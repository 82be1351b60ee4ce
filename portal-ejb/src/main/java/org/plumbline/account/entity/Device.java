package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** A browser in which one person has proven who they are: it carries a token, and further sign-ins there need no second proof. */
@Entity
@Table(name = "device")
public class Device extends CompanyOwned {

    /** How long a browser stays known: one year from its proof. */
    public static final Duration LIFETIME = Duration.ofDays(365);

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", updatable = false)
    private Actor.Kind personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    /** What the person would call it, for example "Firefox on Android". */
    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "trusted_at", updatable = false)
    private Instant trustedAt;

    /** When its person last proved their address in it; null while that was when it became known. */
    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Device() {
    }

    /** @param name at most 80 characters, made by {@code DeviceNames} and never what the browser sent */
    public Device(Actor.Kind kind, Person person, String tokenHash, String name, Instant now) {
        super(person.companyId());
        this.personKind = kind;
        this.personId = person.getId();
        this.tokenHash = tokenHash;
        this.name = name;
        this.trustedAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** Its person has proven their address in it once more. */
    public void prove(Instant now) {
        provenAt = now;
    }

    public boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** From now on it is a stranger again; revoking twice keeps the first moment. @return false when it was one already */
    public boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    @Override
    public long personId() {
        return personId;
    }

    public Actor.Kind getPersonKind() {
        return personKind;
    }

    public String getName() {
        return name;
    }

    public Instant getTrustedAt() {
        return trustedAt;
    }

    public Instant getProvenAt() {
        return provenAt == null ? trustedAt : provenAt;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
