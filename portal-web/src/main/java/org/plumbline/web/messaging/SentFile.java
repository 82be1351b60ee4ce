package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.plumbline.messaging.boundary.AttachmentService;
import org.plumbline.web.shared.CurrentUser;

/** The file that comes with a message's form where no script has sent it in pieces before. */
@RequestScoped
public class SentFile {

    /** The name of the input, which is no component: Faces would want one for each composer of the page. */
    private static final String INPUT = "attachment";

    @EJB
    private AttachmentService attachments;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    /** Keeps it, if there is one. @throws org.plumbline.shared.RejectedInputException at {@code file}, when it may not be kept */
    List<Long> ids(long project) {
        try {
            Part file = part();
            if (file == null || file.getSize() == 0) {
                return List.of();
            }
            try (InputStream content = file.getInputStream()) {
                return List.of(attachments.send(user.actor(), project, file.getSubmittedFileName(), file.getSize(), content));
            } finally {
                file.delete();
            }
        } catch (IOException | ServletException e) {
            throw new UncheckedIOException("the file of a form could not be read", e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Null for a form without files. */
    private Part part() throws IOException, ServletException {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? request.getPart(INPUT) : null;
    }
}
