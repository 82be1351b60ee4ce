package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.plumbline.library.boundary.WantedRow;
import org.plumbline.library.boundary.WantedService;
import org.plumbline.library.boundary.WantedView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The documents clients are asked for in a project: all of them for staff, their own for a client. */
@Named
@RequestScoped
public class LibraryWantedBacking {

    private static final Set<String> DONE = Set.of("wanted", "sent", "accepted", "returned", "unwanted");

    @EJB
    private WantedService wanted;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    private long project;
    private WantedView view;

    @PostConstruct
    void read() {
        project = Ids.read(request, "project");
    }

    /** Finds the project, or answers as if there were none. */
    public void open() {
        getView();
    }

    public WantedView getView() {
        if (view == null) {
            view = wanted.list(user.actor(), project);
            request.setAttribute(Ui.ZONE, view.zone());
        }
        return view;
    }

    public String withdraw(long id) {
        wanted.withdraw(user.actor(), id);
        return "/library/wanted.xhtml?faces-redirect=true&project=" + project + "&done=unwanted";
    }

    /** How the state of one is drawn. */
    public String kind(WantedRow row) {
        return switch (row.state()) {
            case "ACCEPTED" -> "success";
            case "SENT" -> "info";
            case "RETURNED" -> "danger";
            default -> row.late() ? "warning" : "neutral";
        };
    }

    /** What the request before has done, or null. */
    public String getDoneText() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? msg.get("library.done." + done) : null;
    }

    public long getProject() {
        return project;
    }
}
