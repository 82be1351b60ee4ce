package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** That a message speaks to somebody by name. */
@Entity
@Table(name = "mention")
public class Mention extends CompanyOwned {

    /** People one message may speak to. */
    public static final int MOST = 20;

    @Column(name = "message_id", updatable = false)
    private long messageId;

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    /** As they were called then, which is how the message writes it. */
    @Column(name = "person_name", updatable = false)
    private String personName;

    protected Mention() {
    }

    public Mention(long companyId, Message message, Author person) {
        super(companyId);
        this.messageId = message.getId();
        this.personKind = person.kind().name();
        this.personId = person.id();
        this.personName = person.name();
    }

    public long getMessageId() {
        return messageId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }

    @Override
    public long personId() {
        return personId;
    }

    public String getPersonName() {
        return personName;
    }
}
