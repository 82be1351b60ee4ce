package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.ProjectOwned;

/**
 * A client's part in a project. It closes in two ways: staff take the person's access back, and a new link or code opens it again;
 * or the part ends, and only an invitation begins it anew. One that has ended is kept: it tells who could see what, and when.
 */
@Entity
@Table(name = "participant")
public class Participant extends ProjectOwned {

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private ParticipantRole role;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** When access was taken back; null while the project is open to the person. */
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Participant() {
    }

    public Participant(Project project, long clientId, ParticipantRole role) {
        super(project);
        this.clientId = clientId;
        this.role = role;
    }

    /** Makes the person something else to the project; what is closed stays closed. */
    public void assign(ParticipantRole newRole) {
        role = newRole;
    }

    /** Begins it anew, also when it had ended or access had been taken back. */
    public void renew(ParticipantRole newRole) {
        role = newRole;
        endedAt = null;
        revokedAt = null;
    }

    /** Closes the project to the person, in whatever session they are; taking access back twice keeps the first time. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Staff issued a new way in. */
    public void readmit() {
        revokedAt = null;
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether the project is open to the person. */
    public boolean isOpen() {
        return endedAt == null && revokedAt == null;
    }

    /** When access was taken back, or null. */
    public Instant getRevokedAt() {
        return revokedAt;
    }

    public long getClientId() {
        return clientId;
    }

    public ParticipantRole getRole() {
        return role;
    }
}
