package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** How far somebody has been told of what is said in a thread, and when the portal looks again whether they must be. */
@Entity
@Table(name = "notice")
public class Notice extends CompanyOwned {

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    /** Number of the newest message they were told of, or need not be. */
    @Column(name = "told_number")
    private long toldNumber;

    /** Null while nothing is to be told. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    /** Whether it waits for the mail of the day. */
    @Column(name = "for_digest")
    private boolean forDigest;

    protected Notice() {
    }

    public Notice(long companyId, long threadId, Actor.Kind kind, long personId) {
        super(companyId);
        this.threadId = threadId;
        this.personKind = kind.name();
        this.personId = personId;
    }

    /** Something was said up to that number. One that waits already, also for the mail of the day, waits on. @param apart between two mails, at least */
    public void expect(long lastNumber, Instant now, Duration apart) {
        if (lastNumber > toldNumber && dueAt == null) {
            Instant earliest = mailedAt == null ? now : mailedAt.plus(apart);
            dueAt = earliest.isAfter(now) ? earliest : now;
        }
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Not now. */
    public void postpone(Instant until) {
        dueAt = until;
    }

    /** It comes with the mail of the day, or of the week. */
    public void keepForDigest(Instant until) {
        dueAt = until;
        forDigest = true;
    }

    /** What its reader wishes has changed: what was put aside is looked at anew. */
    public void reconsider(Instant now) {
        forDigest = false;
        dueAt = now;
    }

    /** There is nothing to tell up to that number: it was read, or is not wanted. */
    public void clear(long number) {
        toldNumber = Math.max(toldNumber, number);
        dueAt = null;
        forDigest = false;
    }

    /** A mail that tells of everything up to that number was ordered. */
    public void mailed(long number, Instant now) {
        clear(number);
        mailedAt = now;
    }

    public boolean isForDigest() {
        return forDigest;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public long getThreadId() {
        return threadId;
    }

    public long getToldNumber() {
        return toldNumber;
    }

    @Override
    public long personId() {
        return personId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }
}
