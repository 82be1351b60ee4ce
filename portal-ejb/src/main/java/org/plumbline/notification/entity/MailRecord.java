package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** That a mail was ordered for somebody. Where it stands, the outbox knows; what it says, nobody here. */
@Entity
@Table(name = "mail_record")
public class MailRecord extends CompanyOwned {

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "template", updatable = false)
    private String template;

    /** Key of the outbox message. */
    @Column(name = "message_key", updatable = false)
    private String messageKey;

    /** When we heard that it came back; null when we have not. */
    @Column(name = "bounced_at")
    private Instant bouncedAt;

    /** The code of the server that gave it back, as 5.1.1, or null. */
    @Column(name = "bounce_status")
    private String bounceStatus;

    protected MailRecord() {
    }

    public MailRecord(long companyId, Actor.Kind kind, long personId, String template, String messageKey) {
        super(companyId);
        this.personKind = kind.name();
        this.personId = personId;
        this.template = template;
        this.messageKey = messageKey;
    }

    @Override
    public long personId() {
        return personId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }

    /** Name of an {@link Actor.Kind}. */
    public String personKind() {
        return personKind;
    }

    public String getTemplate() {
        return template;
    }

    public String getMessageKey() {
        return messageKey;
    }

    /** It came back. @param status a code of RFC 3463, or empty. @return false when that was known */
    public boolean bounce(String status, Instant now) {
        if (bouncedAt != null) {
            return false;
        }
        bouncedAt = now;
        bounceStatus = status.isEmpty() ? null : status;
        return true;
    }

    public Instant getBouncedAt() {
        return bouncedAt;
    }

    public String getBounceStatus() {
        return bounceStatus;
    }
}
