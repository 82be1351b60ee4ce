package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.DigestOf;
import org.plumbline.shared.RejectedInputException;

/** What staff and clients have in common: a name, an address that is sealed in the database, a language, a status. */
@MappedSuperclass
public abstract class Person extends CompanyOwned {

    /** Characters in a name. */
    public static final int NAME_LENGTH = 120;

    @Column(name = "name")
    private String name;

    /** Sealed by the converter each subclass names for its own table. */
    @Column(name = "email")
    private String email;

    /** Keyed digest of the normalized address: how a sealed address is found. */
    @DigestOf(column = "email", context = "email")
    @Column(name = "email_index")
    private String emailIndex;

    @Column(name = "language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PersonStatus status;

    protected Person() {
    }

    protected Person(long companyId, String name, String language, PersonStatus status) {
        super(companyId);
        rename(name);
        this.language = language;
        this.status = status;
    }

    public final void rename(String newName) {
        String trimmed = newName == null ? "" : newName.strip();
        if (trimmed.isEmpty() || trimmed.length() > NAME_LENGTH) {
            throw new RejectedInputException("name", "person.name", NAME_LENGTH);
        }
        name = trimmed;
    }

    /** Sets the address with its digest; both come from {@code EmailAddresses}, which has checked and normalized it. */
    public final void reachAt(String normalizedEmail, String index) {
        email = normalizedEmail;
        emailIndex = index;
    }

    public final void speak(String newLanguage) {
        language = newLanguage;
    }

    public void disable() {
        status = PersonStatus.DISABLED;
    }

    public final boolean isActive() {
        return status == PersonStatus.ACTIVE;
    }

    protected final void become(PersonStatus next) {
        status = next;
    }

    @Override
    public long personId() {
        return getId();
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getEmailIndex() {
        return emailIndex;
    }

    public String getLanguage() {
        return language;
    }

    public PersonStatus getStatus() {
        return status;
    }
}
