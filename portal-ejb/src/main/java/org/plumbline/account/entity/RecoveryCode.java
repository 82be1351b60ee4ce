package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;

/** Stands in for a code of the second step, once, when the phone is lost. Known by its keyed digest alone. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends CompanyOwned {

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    @Column(name = "code_index", updatable = false)
    private String codeIndex;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {
    }

    public RecoveryCode(StaffMember staff, String codeIndex) {
        super(staff.companyId());
        this.staffId = staff.getId();
        this.codeIndex = codeIndex;
    }

    public void use(Instant now) {
        usedAt = now;
    }

    @Override
    public long personId() {
        return staffId;
    }
}
