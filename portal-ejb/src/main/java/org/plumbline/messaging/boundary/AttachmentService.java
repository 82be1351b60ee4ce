package org.plumbline.messaging.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.InputStream;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;

/** Files that come with the form of a message, where no script has sent them before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentService {

    @EJB
    private UploadService uploads;

    /**
     * Keeps a file for a message that is about to be posted.
     *
     * @param size bytes of {@code content}
     * @return the file's id for {@link Post#files()}
     * @throws org.plumbline.shared.RejectedInputException at {@code file}, when it may not be kept
     */
    @Permit(Action.FILE_ADD)
    public long send(Actor author, long projectId, String fileName, long size, InputStream content) {
        return uploads.send(author, projectId, new UploadOffer(fileName, null, size), content).id();
    }
}
