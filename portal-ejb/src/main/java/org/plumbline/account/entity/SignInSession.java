package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** One sign-in on one device, from its first request to its end. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession extends CompanyOwned {

    /** Why a session is over. */
    public enum End {
        SIGNED_OUT, ENDED_BY_PERSON, ENDED_BY_STAFF, PASSWORD_CHANGED, ROLE_CHANGED, DISABLED, REVOKED
    }

    /** How somebody signed in. */
    public enum Means {
        PASSWORD, PASSWORD_AND_CODE, PASSWORD_AND_RECOVERY_CODE, LINK, ACCESS_CODE, INVITATION, SET_UP
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", updatable = false)
    private Actor.Kind personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "means", updatable = false)
    private Means means;

    /** What the person would call the device, for example "Firefox on Android". */
    @Column(name = "device_name", updatable = false)
    private String deviceName;

    /** The known browser it runs in, or null. */
    @Column(name = "device_id")
    private Long deviceId;

    /** The link or code it came by, or null. */
    @Column(name = "grant_id")
    private Long grantId;

    /** The second step this role must have is not set up yet: nothing else is open until it is. */
    @Column(name = "restricted")
    private boolean restricted;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "idle_seconds", updatable = false)
    private long idleSeconds;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private End endReason;

    protected SignInSession() {
    }

    /** How long a session lives without a request, and in all. */
    public record Limits(Duration idle, Duration total) {
    }

    /** Who signs in, how, and from what device. */
    public record Origin(Actor.Kind kind, Person person, Means means, String deviceName) {
    }

    public SignInSession(Origin origin, String tokenHash, Limits limits, Instant now) {
        super(origin.person().companyId());
        this.personKind = origin.kind();
        this.personId = origin.person().getId();
        this.means = origin.means();
        this.deviceName = origin.deviceName();
        this.tokenHash = tokenHash;
        this.idleSeconds = limits.idle().toSeconds();
        this.expiresAt = now.plus(limits.total());
        this.lastSeenAt = now;
    }

    public boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plusSeconds(idleSeconds));
    }

    /** Ends it; ending twice keeps the first reason. */
    public void end(End reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
        }
    }

    /** It runs in this known browser. */
    public void runOn(long knownDeviceId) {
        deviceId = knownDeviceId;
    }

    public boolean runsOn(long knownDeviceId) {
        return deviceId != null && deviceId == knownDeviceId;
    }

    /** It came by this link or code. */
    public void comeBy(long accessGrantId) {
        grantId = accessGrantId;
    }

    public boolean cameBy(Collection<Long> accessGrantIds) {
        return grantId != null && accessGrantIds.contains(grantId);
    }

    /** Opens nothing but the set-up of a second step until {@link #release()}. */
    public void restrict() {
        restricted = true;
    }

    public void release() {
        restricted = false;
    }

    @Override
    public long personId() {
        return personId;
    }

    public Actor.Kind getPersonKind() {
        return personKind;
    }

    public Means getMeans() {
        return means;
    }

    public String getDeviceName() {
        return deviceName;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
