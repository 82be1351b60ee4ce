package org.plumbline.web.document;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.document.boundary.FileContent;
import org.plumbline.document.boundary.FileService;
import org.plumbline.document.boundary.FileView;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.ServedFile;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * Serves {@code /file/<id>} with byte ranges, and {@code /file/<id>/preview}, with {@code ?w=480} the smaller size. Whoever asks is asked
 * for each time, also for what their browser has already. All but pictures and PDF is to be saved, not shown; nothing of a file is ever
 * a page of ours: pictures stand in a sandbox of no origin, and the type is what the content was judged to be.
 */
@WebServlet(FileServlet.PATH + "/*")
public class FileServlet extends RefusingServlet {

    static final String PATH = "/file";

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([1-9][0-9]{0,18})(/preview)?");
    private static final String SMALL = "480";

    @EJB
    private transient FileService files;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileView file = files.view(user.actor(), Ids.of(address.group(1)));
        boolean preview = address.group(2) != null;
        boolean small = preview && SMALL.equals(request.getParameter("w"));
        String tag = '"' + file.sha256() + (preview ? small ? "-small\"" : "-preview\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (preview) {
            FileContent content = files.preview(user.actor(), file.id(), small);
            response.setContentType(content.mediaType());
            response.setHeader("Content-Security-Policy", ServedFile.SANDBOX);
            ServedFile.copy(content.stream(), request, response);
        } else {
            new ServedFile(file.name(), file.mediaType(), file.size(), tag)
                    .answer(request, response, (from, length) -> files.read(user.actor(), file.id(), from, length).stream());
        }
    }
}
