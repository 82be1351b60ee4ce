package org.plumbline.installation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.BaseEntity;

/** One rotation: which column is being sealed anew, and up to which row. Kept in the database, so a restart goes on from here. */
@Entity
@Table(name = "key_rotation")
public class KeyRotation extends BaseEntity {

    @Column(name = "place")
    private String place = "";

    @Column(name = "last_row")
    private long lastRow;

    @Column(name = "values_done")
    private long done;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** Goes on to the column of that name, unless it is there already. */
    public void enter(String column) {
        if (!place.equals(column)) {
            place = column;
            lastRow = 0;
        }
    }

    /** Notes a batch. @param upTo id of its last row */
    public void advance(long upTo, long values) {
        lastRow = upTo;
        done += values;
    }

    public void finish(Instant now) {
        finishedAt = now;
    }

    public String getPlace() {
        return place;
    }

    public long getLastRow() {
        return lastRow;
    }

    public long getDone() {
        return done;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }
}
