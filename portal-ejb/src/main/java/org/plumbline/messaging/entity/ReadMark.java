package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/**
 * How far somebody has got in a thread. It never goes back; several devices of one person move it at once, so {@code ReadMarks} does that
 * past the entity, in one statement that knows only forward.
 */
@Entity
@Table(name = "read_mark")
public class ReadMark extends CompanyOwned {

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    /** What is read was delivered: never below {@link #readNumber}. */
    @Column(name = "delivered_number")
    private long deliveredNumber;

    @Column(name = "read_number")
    private long readNumber;

    protected ReadMark() {
    }

    /** A first mark. */
    public ReadMark(MessageThread thread, Actor reader, long delivered, long read) {
        super(thread.companyId());
        this.threadId = thread.getId();
        this.personKind = reader.kind().name();
        this.personId = reader.personId();
        this.deliveredNumber = Math.max(delivered, read);
        this.readNumber = read;
    }

    @Override
    public long personId() {
        return personId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }

    public long getThreadId() {
        return threadId;
    }

    public long getDeliveredNumber() {
        return deliveredNumber;
    }

    public long getReadNumber() {
        return readNumber;
    }
}
