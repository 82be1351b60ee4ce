package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/** One job at one site. */
@Entity
@Table(name = "project")
public class Project extends BaseEntity implements Owned {

    /** Characters in a name. */
    public static final int NAME_LENGTH = 120;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "name")
    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ProjectStatus status = ProjectStatus.ACTIVE;

    protected Project() {
    }

    /** @param zone of the site: all of its dates are shown in it */
    public Project(long companyId, String name, ZoneId zone) {
        this.companyId = companyId;
        this.timeZone = zone.getId();
        rename(name);
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

    public boolean isArchived() {
        return status == ProjectStatus.ARCHIVED;
    }

    @Override
    public long companyId() {
        return companyId;
    }

    @Override
    public long projectId() {
        return getId();
    }

    public String getName() {
        return name;
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public ProjectStatus getStatus() {
        return status;
    }
}
