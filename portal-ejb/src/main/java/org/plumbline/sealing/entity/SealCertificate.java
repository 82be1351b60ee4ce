package org.plumbline.sealing.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.EncryptedText;

/** A certificate that a company seals with, until its successor comes. It never changes: what it has sealed is checked against it for good. */
@Entity
@Table(name = "seal_certificate")
public class SealCertificate extends CompanyOwned {

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "certificate", updatable = false)
    private String certificate;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Convert(converter = SealedKey.class)
    @Column(name = "private_key")
    private String privateKey;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    protected SealCertificate() {
    }

    /** @param number from 1 */
    public SealCertificate(long companyId, int number, SealKey key, Instant endsAt) {
        super(companyId);
        this.number = number;
        this.certificate = key.certificate();
        this.sha256 = key.sha256();
        this.privateKey = key.privateKey();
        this.endsAt = endsAt;
    }

    public int getNumber() {
        return number;
    }

    public SealKey key() {
        return new SealKey(certificate, sha256, privateKey);
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedKey extends EncryptedText implements AttributeConverter<String, String> {

        public SealedKey() {
            super("seal_certificate.private_key");
        }
    }
}
