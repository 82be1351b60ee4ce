package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.plumbline.library.boundary.DocumentView;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.LibraryVersionService;
import org.plumbline.library.boundary.VersionRow;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** A document: one of its versions, what came before and after it, and for staff the next one. */
@Named
@RequestScoped
public class LibraryDocumentBacking {

    private static final Set<String> DONE = Set.of("described", "shown", "version", "restored", "asked", "withdrawn", "passed");

    @EJB
    private LibraryService library;

    @EJB
    private LibraryVersionService versions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Msg msg;

    private long id;
    private int number;
    private String note;
    private String done;
    private DocumentView view;

    /** Ids are needed before view parameters are read: rows of a sent form are decoded first. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        number = Ids.readOrNone(request, "version") == 0 ? 0 : Ids.readInt(request, "version");
    }

    /** Finds the document, or answers as if there were none; what is on the page is no news to its reader any more. */
    public void open() {
        VersionRow shown = getShown();
        if (user.isClient()) {
            library.see(user.actor(), id, shown.number());
        }
    }

    public DocumentView getView() {
        if (view == null) {
            view = library.view(user.actor(), id);
            request.setAttribute(Ui.ZONE, view.zone());
        }
        return view;
    }

    /** The version the address asks for, else the current one. */
    public VersionRow getShown() {
        return number == 0 ? getView().current() : getView().versions().stream().filter(version -> version.number() == number).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What came after what the reader had seen before, or after the version on the page; the newest first. */
    public List<VersionRow> getChanges() {
        int before = getShown().current() ? getView().seen() : getShown().number();
        return before == 0 ? List.of() : getView().versions().stream().filter(version -> version.number() > before).toList();
    }

    public String renew() {
        versions.add(user.actor(), id, SentFiles.one(request), note);
        return again("version");
    }

    /** Brings a version back. */
    public String restore(int earlier) {
        versions.restore(user.actor(), id, earlier, "");
        return again("restored");
    }

    private String again(String what) {
        return "/library/document.xhtml?faces-redirect=true&id=" + id + "&done=" + what;
    }

    /** What the request before has done, or null. */
    public String getDoneText() {
        return done != null && DONE.contains(done) ? msg.get("library.done." + done) : null;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
