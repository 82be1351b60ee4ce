package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;

/** The form of a project, new or known. */
@Named
@RequestScoped
public class ProjectEditBacking {

    /** Places people know; the rest of the tz database are old names and offsets. */
    private static final Pattern PLACE = Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(id -> PLACE.matcher(id).matches() || id.equals("UTC"))
            .sorted().toList();

    @EJB
    private ProjectService projects;

    private long id;
    private String name;
    private String timeZone;
    private long version;

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        ProjectDraft draft = isNew() ? projects.newDraft() : projects.draft(id);
        name = draft.name();
        timeZone = draft.timeZone();
        version = draft.version();
    }

    /** @param view the page of a project */
    public String save(String view) {
        ProjectDraft draft = new ProjectDraft(name, timeZone, version);
        boolean created = isNew();
        if (created) {
            id = projects.create(draft);
        } else {
            projects.edit(id, draft);
        }
        return view + "?faces-redirect=true&id=" + id + "&done=" + (created ? "created" : "saved");
    }

    public boolean isNew() {
        return id == 0;
    }

    public List<String> getZones() {
        return ZONES;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
