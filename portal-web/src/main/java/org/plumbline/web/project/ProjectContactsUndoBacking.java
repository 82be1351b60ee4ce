package org.plumbline.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.project.boundary.ContactImportRow;
import org.plumbline.project.boundary.ContactUndoService;
import org.plumbline.project.boundary.ContactUndoView;
import org.plumbline.project.boundary.ContactUndoView.Kept;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;

/** What is left of an import of contacts, and its way back. */
@Named
@RequestScoped
public class ProjectContactsUndoBacking {

    @EJB
    private ContactUndoService imports;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private long id;
    private ContactUndoView view;
    private ContactUndoView gone;
    private List<ContactImportRow> last;

    @PostConstruct
    void begin() {
        id = Ids.readOrNone(request, "id");
    }

    /** The page then says what has gone and what has stayed. */
    public void undo() {
        gone = imports.undo(id);
    }

    /** Before it is taken back what would become of it, afterwards what has. */
    public ContactUndoView getView() {
        if (view == null) {
            view = gone == null ? imports.preview(id) : gone;
        }
        return view;
    }

    public boolean isDone() {
        return gone != null;
    }

    /** Why something stays. */
    public String reasons(Kept kept) {
        return kept.ties().stream().map(tie -> msg.get("contacts_undo.tie." + tie)).collect(Collectors.joining(", "));
    }

    /** The last imports of the company. */
    public List<ContactImportRow> getLast() {
        if (last == null) {
            last = imports.last();
        }
        return last;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
