package org.plumbline.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.library.boundary.DocumentDraft;
import org.plumbline.library.boundary.DocumentView;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** What is said of a document, for who changes it. */
@Named
@RequestScoped
public class LibraryEditBacking {

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private long edition;
    private String done;
    private String type;
    private String title;
    private String number;
    private String issuer;
    private String validFrom;
    private String validUntil;
    private DocumentView view;

    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
    }

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        type = getView().type();
        title = view.title();
        number = view.number();
        issuer = view.issuer();
        validFrom = Days.text(view.validFrom());
        validUntil = Days.text(view.validUntil());
        edition = view.edition();
    }

    public String save() {
        LocalDate from = Days.read("validFrom", validFrom);
        LocalDate until = Days.read("validUntil", validUntil);
        library.describe(user.actor(), id, new DocumentDraft(type, title, number, issuer, from, until, edition));
        return "/library/document.xhtml?faces-redirect=true&id=" + id + "&done=described";
    }

    public DocumentView getView() {
        if (view == null) {
            view = library.view(user.actor(), id);
        }
        return view;
    }

    /** Whether the request before has added it. */
    public boolean isAdded() {
        return "added".equals(done);
    }

    public List<String> getTypes() {
        return LibraryService.TYPES;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getEdition() {
        return edition;
    }

    public void setEdition(long edition) {
        this.edition = edition;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(String validFrom) {
        this.validFrom = validFrom;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(String validUntil) {
        this.validUntil = validUntil;
    }
}
