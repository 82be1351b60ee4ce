package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.EncryptedText;

/**
 * A person outside the company who sees some of its projects: a homeowner, a co-owner, an architect, a lender. Has no
 * password; what they are to a project is told by the project.
 */
@Entity
@Table(name = "client")
public class Client extends Person {

    @Convert(converter = EncryptedText.class)
    @Column(name = "phone")
    private String phone;

    protected Client() {
    }

    public Client(long companyId, String name, String language) {
        super(companyId, name, language, PersonStatus.ACTIVE);
    }

    /** @param newPhone as typed, or null for none */
    public void callAt(String newPhone) {
        phone = newPhone;
    }

    public void enable() {
        become(PersonStatus.ACTIVE);
    }

    public String getPhone() {
        return phone;
    }
}
