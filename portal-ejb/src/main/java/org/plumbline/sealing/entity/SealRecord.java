package org.plumbline.sealing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** That a file of these bytes was sealed here, for a company. */
@Entity
@Table(name = "seal_record")
public class SealRecord extends CompanyOwned {

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "certificate", updatable = false)
    private String certificate;

    @Enumerated(EnumType.STRING)
    @Column(name = "level", updatable = false)
    private SealLevel level;

    protected SealRecord() {
    }

    /** @param sha256 of the sealed file. @param certificate SHA-256 of the certificate it was sealed with, both 64 hexadecimal digits */
    public SealRecord(long companyId, String sha256, String certificate, SealLevel level) {
        super(companyId);
        this.sha256 = sha256;
        this.certificate = certificate;
        this.level = level;
    }

    public String getSha256() {
        return sha256;
    }

    public String getCertificate() {
        return certificate;
    }

    public SealLevel getLevel() {
        return level;
    }
}
