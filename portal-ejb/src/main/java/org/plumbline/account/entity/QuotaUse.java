package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;

/** Somebody asked for something of which there is only so much in an hour. */
@Entity
@Table(name = "quota_use")
public class QuotaUse extends BaseEntity {

    @Column(name = "key_digest", updatable = false)
    private String keyDigest;

    protected QuotaUse() {
    }

    /** @param keyDigest keyed digest of what was asked for and by whom */
    public QuotaUse(String keyDigest) {
        this.keyDigest = keyDigest;
    }
}
