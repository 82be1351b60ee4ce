package org.plumbline.web.document;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.plumbline.document.boundary.PictureFile;
import org.plumbline.document.boundary.PictureService;
import org.plumbline.document.boundary.PictureView;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.ServedFile;
import org.plumbline.web.shared.error.RefusingServlet;

/**
 * Serves {@code /picture/<id>}, and with {@code ?w=480} the smaller size. A picture never changes, so the reader's browser may keep it for
 * a year, and nothing between may. Whoever opens its address as a page gets it in a sandbox.
 */
@WebServlet(PictureServlet.PATH + "/*")
public class PictureServlet extends RefusingServlet {

    static final String PATH = "/picture";

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("/[1-9][0-9]{0,18}");
    private static final String SMALL = "480";

    @EJB
    private transient PictureService pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !ID.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean small = SMALL.equals(request.getParameter("w"));
        PictureView view = pictures.view(Ids.of(path.substring(1)));
        String tag = '"' + view.sha256() + (small ? "-small\"" : "\"");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        response.setHeader("Content-Security-Policy", ServedFile.SANDBOX);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        PictureFile file = pictures.read(view.id(), small);
        byte[] bytes = file.bytes();
        response.setContentType(file.mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
