package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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

    public String getTemplate() {
        return template;
    }

    public String getMessageKey() {
        return messageKey;
    }
}
