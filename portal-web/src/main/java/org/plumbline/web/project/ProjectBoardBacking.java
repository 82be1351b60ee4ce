package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.project.boundary.ProjectView;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.QrCode;

/** The sheet for the board at a project's site, for staff to print. */
@Named
@RequestScoped
public class ProjectBoardBacking {

    @EJB
    private ProjectService projects;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    @Inject
    private Settings settings;

    private long id;
    private ProjectView project;

    /** Finds the project, or answers as if there were none. */
    public ProjectView getProject() {
        if (project == null) {
            ProjectView found = projects.view(id);
            policy.demand(Action.COMPANY_VIEW, user.actor(), found);
            project = found;
        }
        return project;
    }

    /** What leads to a page and says nothing of the project: whoever scans it has to have a code. */
    public QrCode picture(String page) {
        return QrCode.of(address(page));
    }

    /** The same for who types. */
    public String address(String page) {
        return settings.url(Setting.BASE_URL) + page;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
