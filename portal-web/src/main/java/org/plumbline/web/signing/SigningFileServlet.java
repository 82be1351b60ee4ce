package org.plumbline.web.signing;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.signing.boundary.SigningFileService;
import org.plumbline.signing.boundary.SigningFileService.Paper;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.ServedFile;
import org.plumbline.web.shared.error.RefusingServlet;

/** Serves {@code /signing/file/<request>}, what is signed, and {@code …/result}, what came of it, with byte ranges. Whoever asks is asked for each time. */
@WebServlet("/signing/file/*")
public class SigningFileServlet extends RefusingServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([1-9][0-9]{0,18})(/result)?");
    private static final Pattern NO_NAME = Pattern.compile("[\\\\/:*?\"<>|]");

    @EJB
    private transient SigningFileService files;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Ids.of(address.group(1));
        boolean result = address.group(2) != null;
        Paper paper = files.view(user.actor(), id, result);
        String tag = '"' + paper.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        new ServedFile(NO_NAME.matcher(paper.title()).replaceAll("_") + ".pdf", "application/pdf", paper.size(), tag)
                .answer(request, response, (from, length) -> files.read(user.actor(), id, result, from, length));
    }
}
