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

/** The root of a company's certificates, and the list of those it has taken back. */
@Entity
@Table(name = "seal_root")
public class SealRoot extends CompanyOwned {

    @Column(name = "certificate", updatable = false)
    private String certificate;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Convert(converter = SealedKey.class)
    @Column(name = "private_key")
    private String privateKey;

    @Column(name = "list")
    private String list;

    @Column(name = "list_number")
    private long listNumber;

    @Column(name = "list_next")
    private Instant listNext;

    protected SealRoot() {
    }

    /** @param key the private key and the certificate, Base64 of DER */
    public SealRoot(long companyId, SealKey key) {
        super(companyId);
        this.certificate = key.certificate();
        this.sha256 = key.sha256();
        this.privateKey = key.privateKey();
    }

    /** Another list takes the place of the one before. @param number higher than that of any before, else nothing changes */
    public void publish(String newList, long number, Instant next) {
        if (number > listNumber) {
            list = newList;
            listNumber = number;
            listNext = next;
        }
    }

    public SealKey key() {
        return new SealKey(certificate, sha256, privateKey);
    }

    /** Base64 of DER; null before the first. */
    public String getList() {
        return list;
    }

    public long getListNumber() {
        return listNumber;
    }

    /** When the next list comes at the latest; null before the first. */
    public Instant getListNext() {
        return listNext;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedKey extends EncryptedText implements AttributeConverter<String, String> {

        public SealedKey() {
            super("seal_root.private_key");
        }
    }
}
