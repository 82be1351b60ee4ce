package org.plumbline.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.project.boundary.PersonRow;
import org.plumbline.project.boundary.ProjectHome;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.project.boundary.ProjectView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The page of a project. */
@Named
@RequestScoped
public class ProjectViewBacking {

    @EJB
    private ProjectService projects;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    private long id;
    private String done;
    private ProjectView view;
    private List<PersonRow> people = List.of();

    /** The id is needed before view parameters are read: rows of a sent form are decoded first. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Finds the project, or answers as if there were none. */
    public void open() {
        getView();
    }

    public ProjectView getView() {
        if (view == null) {
            if (user.isClient()) {
                ProjectHome home = projects.home(id);
                view = home.project();
                people = home.people();
            } else {
                view = projects.view(id);
            }
            request.setAttribute(Ui.ZONE, view.timeZone());
        }
        return view;
    }

    /** Who takes part, as a client sees it. */
    public List<PersonRow> getPeople() {
        getView();
        return people;
    }

    public String archive() {
        projects.archive(id);
        return again("archived");
    }

    public String restore() {
        projects.restore(id);
        return again("restored");
    }

    /** Back to this page, which says what was done. */
    String again(String what) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + id + "&done=" + what;
    }

    /** The text that says what the request before has done, or null. */
    public String getDoneText() {
        String key = "project.done." + done;
        return msg.containsKey(key) ? msg.get(key) : null;
    }

    public long getId() {
        return id;
    }

    /** The view parameter, for links that keep it; the same as was read before. */
    public void setId(long id) {
        this.id = id;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
