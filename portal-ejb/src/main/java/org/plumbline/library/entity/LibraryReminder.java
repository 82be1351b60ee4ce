package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** That somebody was reminded of something on a day at the site: a key in the database lets it be written once, whoever writes. */
@Entity
@Table(name = "library_reminder")
public class LibraryReminder extends CompanyOwned {

    /** What people are reminded of. */
    public enum Subject {
        APPROVAL,
        /** What a client has not sent, of one project. */
        WANTED,
        /** A document that runs out. The day is that of the stage, not of the reminder. */
        EXPIRY
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private Subject subject;

    @Column(name = "subject_id", updatable = false)
    private long subjectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", updatable = false)
    private Actor.Kind personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "reminded_on", updatable = false)
    private LocalDate remindedOn;

    protected LibraryReminder() {
    }

    public LibraryReminder(long companyId, Subject subject, long subjectId, Approver person, LocalDate today) {
        super(companyId);
        this.subject = subject;
        this.subjectId = subjectId;
        this.personKind = person.kind();
        this.personId = person.personId();
        this.remindedOn = today;
    }

    public Subject getSubject() {
        return subject;
    }

    public long getSubjectId() {
        return subjectId;
    }

    public Actor.Kind getPersonKind() {
        return personKind;
    }

    public long getPersonId() {
        return personId;
    }

    public LocalDate getRemindedOn() {
        return remindedOn;
    }
}
