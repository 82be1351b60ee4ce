package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ProjectOwned;

/**
 * One way in for one client: a link or an access code, never both. It opens the project it was issued for and, since it says
 * who comes, whatever else that client takes part in. A newer one of its kind and target replaces it; staff revoke it.
 */
@Entity
@Table(name = "access_grant")
public class AccessGrant extends ProjectOwned {

    /** Characters in the path of an item. */
    private static final int TARGET_LENGTH = 120;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    /** SHA-256 of a link's token; null for a code. */
    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    /** Slow hash of a code; null for a link. */
    @Column(name = "code_hash", updatable = false)
    private String codeHash;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    /** Reference of the actor it was made by. */
    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** The path of the one item a link leads to, or empty for the project's page. */
    @Column(name = "target", updatable = false)
    private String target = "";

    protected AccessGrant() {
    }

    private AccessGrant(Client client, long projectId, Actor by, Instant expiresAt) {
        super(client.companyId(), projectId);
        this.clientId = client.getId();
        this.issuedBy = by.reference();
        this.expiresAt = expiresAt;
    }

    /** @param tokenHash SHA-256 of the token that stands in the link */
    public static AccessGrant byLink(Client client, long projectId, Actor by, String tokenHash, Instant expiresAt) {
        AccessGrant grant = new AccessGrant(client, projectId, by, expiresAt);
        grant.tokenHash = tokenHash;
        return grant;
    }

    /** @param target path of the item the link leads to, of at most {@link #TARGET_LENGTH} characters, from the portal's root */
    public static AccessGrant byLinkTo(String target, Client client, long projectId, Actor by, Terms terms) {
        if (target.length() < 2 || target.length() > TARGET_LENGTH || target.charAt(0) != '/' || target.charAt(1) == '/') {
            throw new IllegalArgumentException("a link leads to a path of the portal");
        }
        AccessGrant grant = byLink(client, projectId, by, terms.tokenHash(), terms.expiresAt());
        grant.target = target;
        return grant;
    }

    /** @param codeHash slow hash of the code */
    public static AccessGrant byCode(Client client, long projectId, Actor by, String codeHash, Instant expiresAt) {
        AccessGrant grant = new AccessGrant(client, projectId, by, expiresAt);
        grant.codeHash = codeHash;
        return grant;
    }

    /** What a link is known by, and until when it works. */
    public record Terms(String tokenHash, Instant expiresAt) {
    }

    /** Whether it opens anything at this moment; at the very moment it expires it no longer does. */
    public boolean isLive(Instant now) {
        return revokedAt == null && replacedAt == null && now.isBefore(expiresAt);
    }

    public boolean isLink() {
        return tokenHash != null;
    }

    /** A newer one takes its place; sessions that came by it go on. */
    public void replace(Instant now) {
        if (replacedAt == null) {
            replacedAt = now;
        }
    }

    /** @return false when it was revoked before */
    public boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public void use(Instant now) {
        lastUsedAt = now;
    }

    @Override
    public long personId() {
        return clientId;
    }

    /** Path of the item it leads to, or empty for the project's page. */
    public String getTarget() {
        return target;
    }

    public String getCodeHash() {
        return codeHash;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
