package org.plumbline.sealing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.CompanyOwned;

/** A sealed file whose time is still to be confirmed. */
@Entity
@Table(name = "seal_upgrade")
public class SealUpgrade extends CompanyOwned {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    /** Doublings of the wait at most: a service that is away for days is asked some five times a day. */
    private static final int MOST_DOUBLINGS = 8;

    @Column(name = "file_id", updatable = false)
    private long fileId;

    @Column(name = "tries")
    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    protected SealUpgrade() {
    }

    public SealUpgrade(long companyId, long fileId, Instant now) {
        super(companyId);
        this.fileId = fileId;
        this.dueAt = now.plus(FIRST_WAIT);
    }

    /** Somebody tries now; the next try comes after a wait that doubles, unless this one succeeds. @return false when it is not time yet */
    public boolean claim(Instant now) {
        if (dueAt.isAfter(now)) {
            return false;
        }
        dueAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS)));
        tries++;
        return true;
    }

    public long getFileId() {
        return fileId;
    }

    public int getTries() {
        return tries;
    }

    public Instant getDueAt() {
        return dueAt;
    }
}
