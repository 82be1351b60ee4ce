package org.plumbline.web.sealing;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.plumbline.sealing.boundary.GenuineService;
import org.plumbline.sealing.boundary.GenuineView;
import org.plumbline.shared.OwnerOnly;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.error.RefusingServlet;
import org.plumbline.web.shared.guard.UnreadBody;

/**
 * Takes a PDF to check, {@code /public/genuine}, and answers with the page and what was found. The file lies in a folder of its own, which only
 * the server's user may look into, until the answer is there.
 */
@WebServlet(urlPatterns = GenuineServlet.PATH, asyncSupported = true)
@MultipartConfig(maxFileSize = GenuineServlet.MOST_BYTES, maxRequestSize = GenuineServlet.MOST_BYTES, fileSizeThreshold = 64 * 1024)
public class GenuineServlet extends RefusingServlet {

    static final String PATH = "/public/genuine";
    /** More than is taken, so that who sends a little too much is told so. */
    static final long MOST_BYTES = 52L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/public/genuine.xhtml";
    private static final String FIELD = "file";
    private static final int TOO_MANY_REQUESTS = 429;

    @EJB
    private transient GenuineService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            // the page would ask for parameters, and so have all of it read
            UnreadBody.leave(request);
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            service.admit(request.getRemoteAddr());
            answer(request, response);
        } catch (TooManyTriesException refusal) {
            UnreadBody.leave(request);
            refuse(request, response, refusal);
        }
        request.getRequestDispatcher(PAGE).forward(new AnsweringRequest(request), response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            request.setAttribute("genuine", check(request));
        } catch (RejectedInputException refusal) {
            request.setAttribute("refusal", new RefusalView("error." + refusal.getKey(), GenuineService.MOST_MEGABYTES));
        } catch (TooManyTriesException refusal) {
            refuse(request, response, refusal);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, TooManyTriesException refusal) {
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(refusal.getRetryAfter().toSeconds()));
        request.setAttribute("refusal", new RefusalView("genuine.too_often", refusal.getRetryAfter().plusMinutes(1).toMinutes()));
    }

    /** Why nothing can be told. @param key of its text. @param number in its text: MB at most, or minutes to wait */
    public record RefusalView(String key, long number) {
    }

    private GenuineView check(HttpServletRequest request) throws ServletException, IOException {
        Part part = request.getPart(FIELD);
        if (part == null || part.getSize() == 0) {
            throw new RejectedInputException(FIELD, "genuine.none");
        }
        Path folder = Files.createTempDirectory("plumbline-genuine-" + ProcessHandle.current().pid() + "-", OwnerOnly.folder());
        Path file = folder.resolve("file.pdf");
        try {
            try (InputStream content = part.getInputStream()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return service.check(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
            part.delete();
        }
    }
}
