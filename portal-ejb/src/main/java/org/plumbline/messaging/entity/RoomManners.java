package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** What somebody shows of themselves in rooms. Whoever has never chosen shows everything. */
@Entity
@Table(name = "room_manners")
public class RoomManners extends CompanyOwned {

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    /** How far they have read; without it they are not told of others either. */
    @Column(name = "receipts")
    private boolean receipts = true;

    /** That they are there. */
    @Column(name = "presence")
    private boolean presence = true;

    protected RoomManners() {
    }

    public RoomManners(Actor person) {
        super(person.companyId());
        this.personKind = person.kind().name();
        this.personId = person.personId();
    }

    /** What they show from now on. */
    public void choose(boolean showsReceipts, boolean showsPresence) {
        receipts = showsReceipts;
        presence = showsPresence;
    }

    @Override
    public long personId() {
        return personId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }

    public boolean isReceipts() {
        return receipts;
    }

    public boolean isPresence() {
        return presence;
    }
}
