package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;

/** Somebody of the staff who hears of what is said in a project's room: they have written there, or were spoken to by name. */
@Entity
@Table(name = "room_follower")
public class Follower extends ProjectOwned {

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    /** Who has written has to do with the project, not with this room alone. */
    private boolean wrote;

    protected Follower() {
    }

    public Follower(Owned project, long threadId, long staffId, boolean wrote) {
        super(project);
        this.threadId = threadId;
        this.staffId = staffId;
        this.wrote = wrote;
    }

    public void write() {
        wrote = true;
    }

    public long getStaffId() {
        return staffId;
    }

    @Override
    public long personId() {
        return staffId;
    }
}
