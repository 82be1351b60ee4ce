package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.shared.ConflictException;
import org.plumbline.web.shared.Ui;

/** The page on which a project is set up or changed. */
@Named
@RequestScoped
public class ProjectEditBacking {

    @EJB
    private ProjectService projects;

    @Inject
    private Ui ui;

    private long id;
    private long version;
    private ProjectFields fields = new ProjectFields();
    private boolean conflict;
    private List<ProjectFields.Difference> differences = List.of();

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        read(isNew() ? projects.newDraft() : projects.draft(id));
    }

    private void read(ProjectDraft draft) {
        fields = ProjectFields.of(draft);
        version = draft.version();
    }

    /**
     * @param view the page of a project
     * @return null when somebody else has changed it: the page shows what differs and keeps what was typed; saving once more replaces theirs
     */
    public String save(String view) {
        boolean created = isNew();
        if (created) {
            id = projects.create(fields.draft(0));
            return view + "?faces-redirect=true&id=" + id + "&done=created";
        }
        try {
            projects.edit(id, fields.draft(version));
        } catch (ConflictException changed) {
            conflict = true;
            ProjectDraft theirs = projects.draft(id);
            differences = fields.differences(ProjectFields.of(theirs));
            version = theirs.version();
            return null;
        }
        return view + "?faces-redirect=true&id=" + id + "&done=saved";
    }

    /** Whether somebody else has changed the project while it was edited here. */
    public boolean isConflict() {
        return conflict;
    }

    /** Where the project differs from what stands in the form, after a conflict. */
    public List<ProjectFields.Difference> getDifferences() {
        return differences;
    }

    public boolean isNew() {
        return id == 0;
    }

    public List<String> getZones() {
        return ProjectFields.ZONES;
    }

    /** Countries by name, in the language of the page. */
    public List<SelectItem> getCountries() {
        return ProjectFields.countries(ui.getLocale());
    }

    public ProjectFields getFields() {
        return fields;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
