package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Secrets;

/** The installation itself: whether it has been set up, and until then the secret that allows it. There is one row. */
@Entity
@Table(name = "installation")
public class Installation extends BaseEntity {

    /** The same in every row, and unique: so there is one. */
    @Column(name = "sole", updatable = false)
    private boolean sole = true;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "set_up_at")
    private Instant setUpAt;

    public Installation() {
        // nothing is known of it before its first start
    }

    /** From now on this secret allows the set-up, and no earlier one. Does nothing once set up. */
    public void offer(String newSecretHash) {
        if (!isSetUp()) {
            secretHash = newSecretHash;
        }
    }

    /** Whether somebody who knows this secret may set up. */
    public boolean accepts(String secret) {
        return !isSetUp() && secretHash != null && Secrets.same(secretHash, Secrets.hash(secret));
    }

    /** Set up, once and for all: the secret is forgotten. @throws IllegalStateException when it was before */
    public void complete(long foundedCompanyId, Instant now) {
        if (isSetUp()) {
            throw new IllegalStateException("set up already");
        }
        secretHash = null;
        companyId = foundedCompanyId;
        setUpAt = now;
    }

    public boolean isSetUp() {
        return setUpAt != null;
    }

    /** Always true; the column exists for its unique key. */
    boolean isSole() {
        return sole;
    }

    /** The company made at set-up, or null before. */
    public Long getCompanyId() {
        return companyId;
    }
}
