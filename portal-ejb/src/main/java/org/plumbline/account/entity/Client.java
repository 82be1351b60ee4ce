package org.plumbline.account.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.RejectedInputException;

/**
 * A person outside the company who sees some of its projects: a homeowner, a co-owner, an architect, a lender. Has no
 * password; what they are to a project is told by the project.
 */
@Entity
@Table(name = "client")
@Convert(attributeName = "email", converter = Client.SealedEmail.class)
public class Client extends Person {

    /** Characters in a telephone number. */
    public static final int PHONE_LENGTH = 40;

    @Convert(converter = Client.SealedPhone.class)
    @Column(name = "phone")
    private String phone;

    /** The list of contacts that brought the person, or null. */
    @Column(name = "import_id", updatable = false)
    private Long importId;

    protected Client() {
    }

    public Client(long companyId, String name, String language) {
        super(companyId, name, language, PersonStatus.ACTIVE);
    }

    /**
     * @param newPhone as typed, at most 40 characters, or blank for none
     * @throws RejectedInputException at field {@code phone} when it is longer
     */
    public void callAt(String newPhone) {
        String trimmed = newPhone == null ? "" : newPhone.strip();
        if (trimmed.length() > PHONE_LENGTH) {
            throw new RejectedInputException("phone", "person.phone", PHONE_LENGTH);
        }
        phone = trimmed.isEmpty() ? null : trimmed;
    }

    /** The person comes of a list, before they are kept. @param list its id */
    public void comeOf(long list) {
        importId = list;
    }

    public void enable() {
        become(PersonStatus.ACTIVE);
    }

    public String getPhone() {
        return phone;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedEmail extends EncryptedText implements AttributeConverter<String, String> {

        public SealedEmail() {
            super("client.email");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedPhone extends EncryptedText implements AttributeConverter<String, String> {

        public SealedPhone() {
            super("client.phone");
        }
    }
}
