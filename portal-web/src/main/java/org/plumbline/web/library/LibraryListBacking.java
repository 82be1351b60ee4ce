package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.library.boundary.DocumentQuery;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.ShelfView;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The documents of a project, and room for staff to add some. What was asked for stands in the address; an unknown word there means the usual. */
@Named
@RequestScoped
public class LibraryListBacking {

    private static final String BY_TITLE = "title";

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    private long project;
    private String q;
    private String type = "";
    private String sort = "";
    private String newType = "";
    private String done;
    private int page = 1;
    private ShelfView shelf;

    /** The project is needed before view parameters are read: a sent form is decoded first. */
    @PostConstruct
    void read() {
        project = Ids.read(request, "project");
    }

    /** Finds the library, or answers as if there were none. */
    public void open() {
        getShelf();
    }

    public ShelfView getShelf() {
        if (shelf == null) {
            shelf = library.list(user.actor(), project, new DocumentQuery(type, q, BY_TITLE.equals(sort), page));
            request.setAttribute(Ui.ZONE, shelf.zone());
        }
        return shelf;
    }

    /** Makes a document of each file that was sent. One alone is described next. */
    public String add() {
        List<Long> files = files(request);
        List<Long> added = library.add(user.actor(), project, newType, files);
        return added.size() == 1 ? "/library/edit.xhtml?faces-redirect=true&id=" + added.get(0) + "&done=added"
                : "/library/list.xhtml?faces-redirect=true&project=" + project + "&done=added";
    }

    /** The files a script has sent. @throws RejectedInputException at {@code files} when there is none */
    static List<Long> files(HttpServletRequest request) {
        String given = request.getParameter("files");
        List<Long> files = Stream.of((given == null ? "" : given).split(",")).filter(id -> !id.isBlank()).map(Ids::of).toList();
        if (files.isEmpty()) {
            throw new RejectedInputException("files", "library.no_file");
        }
        return files;
    }

    /** Whether nothing was asked for: an empty list then means that there is no document yet. */
    public boolean isEverything() {
        return (q == null || q.isBlank()) && type.isEmpty();
    }

    /** What the request before has done, or null. */
    public String getDoneText() {
        return "added".equals(done) ? msg.get("library.done.added") : null;
    }

    public List<String> getTypes() {
        return LibraryService.TYPES;
    }

    public long getProject() {
        return project;
    }

    public void setProject(long project) {
        this.project = project;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = LibraryService.TYPES.contains(type) ? type : "";
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = BY_TITLE.equals(sort) ? sort : "";
    }

    /** The type of what is added. */
    public String getNewType() {
        return newType;
    }

    public void setNewType(String newType) {
        this.newType = newType;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
