package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;

/** A list of contacts that was imported. What it made says so itself; the import is kept as long as any of that is there. */
@Entity
@Table(name = "contact_import")
public class ContactImport extends CompanyOwned {

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    @Column(name = "projects")
    private int projects;

    @Column(name = "clients")
    private int clients;

    @Column(name = "finished_at")
    private Instant finishedAt = Instant.now();

    protected ContactImport() {
    }

    public ContactImport(Actor by) {
        super(by.companyId());
        this.staffId = by.personId();
    }

    /** Everything was made. @return the event that tells of it */
    public ContactsImported finish(int projectsMade, int clientsMade, Instant now, Actor by) {
        projects = projectsMade;
        clients = clientsMade;
        finishedAt = now;
        return new ContactsImported(by, companyId(), getId(), projectsMade, clientsMade);
    }

    /** @return the event that tells how much of it is gone */
    public ContactImportUndone undo(int projectsGone, int clientsGone, Actor by) {
        return new ContactImportUndone(by, companyId(), getId(), projectsGone, clientsGone);
    }

    public long getStaffId() {
        return staffId;
    }

    /** How many it made. */
    public int getProjects() {
        return projects;
    }

    /** How many it made; those the company had before are not counted. */
    public int getClients() {
        return clients;
    }

    /** When everything was there: what is younger did not come of it. */
    public Instant getFinishedAt() {
        return finishedAt;
    }
}
