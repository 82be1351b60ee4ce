package org.plumbline.web.library;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.library.boundary.LibraryFileService;
import org.plumbline.library.boundary.LibraryFileService.Preview;
import org.plumbline.library.boundary.LibraryFileService.VersionFile;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.VersionRow;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.ServedFile;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * Serves {@code /library/file/<document>/<version>} with byte ranges, and a small picture of it at {@code …/preview}. Whoever asks is asked for
 * each time, also for what their browser has already. The name says the title and, of what is superseded, that it is.
 */
@WebServlet("/library/file/*")
public class LibraryFileServlet extends RefusingServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([1-9][0-9]{0,18})/([1-9][0-9]{0,8})(/preview)?");
    private static final Pattern NO_NAME = Pattern.compile("[\\\\/:*?\"<>|]");

    @EJB
    private transient LibraryFileService files;

    @EJB
    private transient LibraryService library;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Ids.of(address.group(1));
        int number = Integer.parseInt(address.group(2));
        boolean preview = address.group(3) != null;
        VersionFile file = files.view(user.actor(), id, number);
        String tag = '"' + file.version().sha256() + (preview ? "-small\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (preview) {
            Preview shown = files.preview(user.actor(), id, number);
            response.setContentType(shown.mediaType());
            response.setHeader("Content-Security-Policy", ServedFile.SANDBOX);
            ServedFile.copy(shown.stream(), request, response);
        } else {
            if (user.isClient() && request.getHeader("Range") == null) {
                library.see(user.actor(), id, number);
            }
            new ServedFile(name(file), file.version().mediaType(), file.version().size(), tag)
                    .answer(request, response, (from, length) -> files.read(user.actor(), id, number, from, length));
        }
    }

    private String name(VersionFile file) {
        VersionRow version = file.version();
        int end = version.name().lastIndexOf('.');
        String title = NO_NAME.matcher(file.title()).replaceAll("_");
        return (version.current() ? title : msg.of("library.superseded.name", title, version.number())) + (end < 0 ? "" : version.name().substring(end));
    }
}
