package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;

/** A client's part in a project. One that has ended is kept: it tells who could see what, and when. */
@Entity
@Table(name = "participant")
public class Participant extends BaseEntity implements Owned {

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private ParticipantRole role;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Participant() {
    }

    public Participant(Project project, long clientId, ParticipantRole role) {
        this.companyId = project.companyId();
        this.projectId = project.getId();
        this.clientId = clientId;
        this.role = role;
    }

    public void assign(ParticipantRole newRole) {
        role = newRole;
        endedAt = null;
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public boolean isCurrent() {
        return endedAt == null;
    }

    @Override
    public long companyId() {
        return companyId;
    }

    @Override
    public long projectId() {
        return projectId;
    }

    public long getClientId() {
        return clientId;
    }

    public ParticipantRole getRole() {
        return role;
    }
}
