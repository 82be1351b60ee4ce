package org.plumbline.web.library;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.library.boundary.LibraryFileService;
import org.plumbline.library.boundary.LibraryFileService.VersionFile;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.CurrentUser;

/** A PDF of the library that is read in the page: its bytes come from {@link LibraryFileServlet}, range by range. */
@Named
@RequestScoped
public class LibraryReadBacking {

    @EJB
    private LibraryFileService files;

    @EJB
    private LibraryService library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long id;
    private int version;
    private VersionFile file;

    /** Finds the file, or answers as if there were none, also to whoever asks for one that is no PDF; it is no news to its reader any more. */
    public void open() {
        if (!getFile().version().isPdf()) {
            throw new NotFoundException();
        }
        if (user.isClient()) {
            library.see(user.actor(), id, version);
        }
    }

    public VersionFile getFile() {
        if (file == null) {
            file = files.view(user.actor(), id, version);
        }
        return file;
    }

    /** Where its bytes are, with context path. */
    public String getAddress() {
        return request.getContextPath() + "/library/file/" + id + '/' + version;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
