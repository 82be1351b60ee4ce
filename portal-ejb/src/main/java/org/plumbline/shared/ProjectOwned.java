package org.plumbline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A row that belongs to one project of a company, from its first moment to its last. */
@MappedSuperclass
public abstract class ProjectOwned extends CompanyOwned {

    @Column(name = "project_id", updatable = false)
    private long projectId;

    protected ProjectOwned() {
    }

    /** @param project the project itself, or something of it */
    protected ProjectOwned(Owned project) {
        this(project.companyId(), project.projectId());
    }

    protected ProjectOwned(long companyId, long projectId) {
        super(companyId);
        this.projectId = projectId;
    }

    @Override
    public final long projectId() {
        return projectId;
    }
}
