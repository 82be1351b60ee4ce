package org.plumbline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A row that belongs to a company, from its first moment to its last. */
@MappedSuperclass
public abstract class CompanyOwned extends BaseEntity implements Owned {

    @Column(name = "company_id", updatable = false)
    private long companyId;

    protected CompanyOwned() {
    }

    protected CompanyOwned(long companyId) {
        this.companyId = companyId;
    }

    @Override
    public final long companyId() {
        return companyId;
    }
}
