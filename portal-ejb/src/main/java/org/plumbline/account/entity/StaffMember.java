package org.plumbline.account.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.StaffRole;

/** A member of the company's staff. Invited by mail, active once a password is set. */
@Entity
@Table(name = "staff_member")
@Convert(attributeName = "email", converter = StaffMember.SealedEmail.class)
public class StaffMember extends Person {

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private StaffRole role;

    /** Argon2id in PHC form; null while invited. */
    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    /** How many passwords there have been: what began under one of them does not end under the next. */
    @Column(name = "password_version")
    private long passwordVersion;

    @Convert(converter = StaffMember.SealedTotpSecret.class)
    @Column(name = "totp_secret")
    private String totpSecret;

    /** When the secret was confirmed with a first code; null while the second step is off. */
    @Column(name = "totp_confirmed_at")
    private Instant totpConfirmedAt;

    /** The last time step whose code was used: a code works once. */
    @Column(name = "totp_last_step")
    private long totpLastStep;

    protected StaffMember() {
    }

    public StaffMember(long companyId, String name, String language, StaffRole role) {
        super(companyId, name, language, PersonStatus.INVITED);
        this.role = role;
    }

    public void assign(StaffRole newRole) {
        role = newRole;
    }

    /** Sets a password and, for somebody invited, completes the invitation. */
    public void secureWith(String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        passwordChangedAt = now;
        passwordVersion++;
        if (getStatus() == PersonStatus.INVITED) {
            become(PersonStatus.ACTIVE);
        }
    }

    /** Stores the same password under newer parameters: nothing has changed for its person. */
    public void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    /** Lets a disabled member in again, invited anew when no password was ever set. */
    public void enable() {
        if (getStatus() == PersonStatus.DISABLED) {
            become(passwordHash == null ? PersonStatus.INVITED : PersonStatus.ACTIVE);
        }
    }

    /** Keeps a secret that counts only once {@link #confirmSecondStep} has seen a code made with it. */
    public void prepareSecondStep(String secret) {
        totpSecret = secret;
        totpConfirmedAt = null;
        totpLastStep = 0;
    }

    public void confirmSecondStep(Instant now) {
        totpConfirmedAt = now;
    }

    public void dropSecondStep() {
        totpSecret = null;
        totpConfirmedAt = null;
        totpLastStep = 0;
    }

    /** Uses up a time step. @return false when it or a later one has been used */
    public boolean useStep(long step) {
        if (step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        return true;
    }

    public boolean hasSecondStep() {
        return totpConfirmedAt != null;
    }

    /** When the second step was set up; null while it is off. */
    public Instant getSecondStepSince() {
        return totpConfirmedAt;
    }

    public StaffRole getRole() {
        return role;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public long getPasswordVersion() {
        return passwordVersion;
    }

    public Instant getPasswordChangedAt() {
        return passwordChangedAt;
    }

    public String getTotpSecret() {
        return totpSecret;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedEmail extends EncryptedText implements AttributeConverter<String, String> {

        public SealedEmail() {
            super("staff_member.email");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedTotpSecret extends EncryptedText implements AttributeConverter<String, String> {

        public SealedTotpSecret() {
            super("staff_member.totp_secret");
        }
    }
}
