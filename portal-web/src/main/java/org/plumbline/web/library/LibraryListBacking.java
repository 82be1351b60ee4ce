package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.library.boundary.DocumentQuery;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.ShelfView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The documents of a project. What was asked for stands in the address; an unknown word there means the usual. */
@Named
@RequestScoped
public class LibraryListBacking {

    private static final String AS_LIST = "list";

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
    private String state = "";
    private String view = "";
    private String done;
    private int page = 1;
    private ShelfView shelf;

    /** The project is needed before view parameters are read: a sent form is decoded first. */
    @PostConstruct
    void read() {
        project = Ids.read(request, "project");
    }

    public ShelfView getShelf() {
        if (shelf == null) {
            shelf = library.list(user.actor(), project, new DocumentQuery(type, q, state, sort, page));
            request.setAttribute(Ui.ZONE, shelf.zone());
        }
        return shelf;
    }

    /** Whether nothing was asked for: an empty list means no document then. */
    public boolean isEverything() {
        return (q == null || q.isBlank()) && type.isEmpty() && state.isEmpty();
    }

    /** What the request before has done, or null. */
    public String getDoneText() {
        return "added".equals(done) ? msg.get("library.done.added") : null;
    }

    public List<String> getOrders() {
        return LibraryService.ORDERS;
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
        this.sort = LibraryService.ORDERS.contains(sort) ? sort : "";
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = LibraryService.STATES.contains(state) ? state : "";
    }

    /** How documents stand, as far as it is worth asking for. */
    public List<String> getStates() {
        return LibraryService.STATES.stream().skip(user.isClient() ? 3 : 1).toList();
    }

    /** {@code list}, or empty for cards with pictures. */
    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = AS_LIST.equals(view) ? view : "";
    }

    /** The same documents in the other manner: what follows the address of the list. */
    public String getOtherView() {
        return "?project=" + project + "&q=" + URLEncoder.encode(q == null ? "" : q, StandardCharsets.UTF_8) + "&type=" + type + "&sort=" + sort + "&state=" + state
                + "&page=" + page + (view.isEmpty() ? "&view=" + AS_LIST : "");
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
