package org.plumbline.web.library;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** Room for staff to add documents, several of a type at once. */
@Named
@RequestScoped
public class LibraryAddBacking {

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private String type = "";

    /** Makes a document of each file that was sent. One alone is described next. */
    public String add() {
        long project = Ids.read(request, "project");
        List<Long> added = library.add(user.actor(), project, type, SentFiles.of(request));
        return added.size() == 1 ? "/library/edit.xhtml?faces-redirect=true&id=" + added.get(0) + "&done=added"
                : "/library/list.xhtml?faces-redirect=true&project=" + project + "&done=added";
    }

    public List<String> getTypes() {
        return LibraryService.TYPES;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
