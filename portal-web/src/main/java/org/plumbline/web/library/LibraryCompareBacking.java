package org.plumbline.web.library;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.library.boundary.DocumentView;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.VersionRow;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.CurrentUser;

/** Two versions of a PDF side by side, of those its reader may see; the browser compares them. The earlier comes first, however they were asked for. */
@Named
@RequestScoped
public class LibraryCompareBacking {

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private int from;
    private int to;
    private DocumentView view;

    /** Finds both, or answers as if there were none, also where one is no PDF. */
    public void open() {
        getEarlier();
        getLater();
    }

    public DocumentView getView() {
        if (view == null) {
            view = library.view(user.actor(), id);
        }
        return view;
    }

    /** Versions that can be compared, the current one first. */
    public List<VersionRow> getReadable() {
        return getView().versions().stream().filter(VersionRow::isPdf).toList();
    }

    public VersionRow getEarlier() {
        return version(Math.min(from, to));
    }

    public VersionRow getLater() {
        return version(Math.max(from, to));
    }

    public boolean isSame() {
        return from == to;
    }

    /** Where the bytes of a version are, with context path. */
    public String address(VersionRow version) {
        return request.getContextPath() + "/library/file/" + id + '/' + version.number();
    }

    private VersionRow version(int number) {
        return getReadable().stream().filter(version -> version.number() == number).findFirst().orElseThrow(NotFoundException::new);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getTo() {
        return to;
    }

    public void setTo(int to) {
        this.to = to;
    }
}
