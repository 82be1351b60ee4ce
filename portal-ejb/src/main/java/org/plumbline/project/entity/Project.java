package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.RejectedInputException;

/** One job at one site. */
@Entity
@Table(name = "project")
public class Project extends CompanyOwned {

    /** Characters in a name. */
    public static final int NAME_LENGTH = 120;
    /** Characters in a reference. */
    public static final int REFERENCE_LENGTH = 40;

    @Column(name = "name")
    private String name;

    @Column(name = "reference")
    private String reference;

    @Embedded
    private SiteAddress site;

    @Embedded
    private Coordinates coordinates;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ProjectStatus status = ProjectStatus.ACTIVE;

    /** Moved on by {@code ProjectActivity} past the version: it must not make a conflict of somebody's open form. */
    @Column(name = "active_at", updatable = false)
    private Instant activeAt = Instant.now();

    /** The list it came of, or null. */
    @Column(name = "import_id", updatable = false)
    private Long importId;

    @Column(name = "sample", updatable = false)
    private boolean sample;

    protected Project() {
    }

    /** @param zone of the site: all of its dates are shown in it */
    public Project(long companyId, String name, ZoneId zone) {
        super(companyId);
        this.timeZone = zone.getId();
        rename(name);
    }

    /** One to try things out with: it can be removed with everything in it. */
    public static Project sample(long companyId, String name, ZoneId zone) {
        Project project = new Project(companyId, name, zone);
        project.sample = true;
        return project;
    }

    /** It comes of a list, before it is kept. */
    public void comeOf(ContactImport list) {
        importId = list.getId();
    }

    public final void rename(String newName) {
        String trimmed = newName == null ? "" : newName.strip();
        if (trimmed.isEmpty() || trimmed.length() > NAME_LENGTH) {
            throw new RejectedInputException("name", "project.name", NAME_LENGTH);
        }
        name = trimmed;
    }

    /** The site's days begin and end elsewhere from now on. @throws RejectedInputException when there is no such zone */
    public final void moveTo(String zone) {
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new RejectedInputException("timeZone", "project.time_zone");
        }
        timeZone = zone;
    }

    /**
     * Files it under the company's own short sign for it.
     *
     * @param newReference at most 40 characters, or blank for none
     * @throws RejectedInputException at field {@code reference} when it is longer
     */
    public void fileUnder(String newReference) {
        String trimmed = newReference == null ? "" : newReference.strip();
        if (trimmed.length() > REFERENCE_LENGTH) {
            throw new RejectedInputException("reference", "project.reference", REFERENCE_LENGTH);
        }
        reference = trimmed.isEmpty() ? null : trimmed;
    }

    /** The site is there. @param place null when it is not known */
    public void locate(SiteAddress address, Coordinates place) {
        site = address;
        coordinates = place;
    }

    /** It is over: nobody new is invited, everything stays readable. @return false when it was archived before */
    public boolean archive() {
        boolean changed = status == ProjectStatus.ACTIVE;
        status = ProjectStatus.ARCHIVED;
        return changed;
    }

    /** @return false when it was not archived */
    public boolean restore() {
        boolean changed = status == ProjectStatus.ARCHIVED;
        status = ProjectStatus.ACTIVE;
        return changed;
    }

    public boolean isSample() {
        return sample;
    }

    public boolean isArchived() {
        return status == ProjectStatus.ARCHIVED;
    }

    @Override
    public long projectId() {
        return getId();
    }

    public String getName() {
        return name;
    }

    /** Null when it has none. */
    public String getReference() {
        return reference;
    }

    public SiteAddress getSite() {
        return site == null ? new SiteAddress() : site;
    }

    public Optional<Coordinates> getCoordinates() {
        return Optional.ofNullable(coordinates);
    }

    /** When something last happened in it, to the minute. */
    public Instant getActiveAt() {
        return activeAt;
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public ProjectStatus getStatus() {
        return status;
    }
}
