package org.plumbline.notification.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.messaging.boundary.AttachmentService;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ReceivedMails.Filed;
import org.plumbline.notification.control.ReceivedMails.Writer;
import org.plumbline.shared.BusinessException;

/**
 * Keeps the files of an answer by the same door as those sent with a form, before the answer lands. One that is refused there is named in the
 * message instead; one that is kept while the answer then does not land is cleared away as any that nobody has used.
 */
@ApplicationScoped
class MailFiles {

    /** Files one message takes. */
    private static final int MOST = 10;

    @EJB
    private IntakeSteps steps;

    @EJB
    private AttachmentService attachments;

    Filed keep(ArrivedMail mail) {
        Optional<Writer> writer = mail.files().isEmpty() ? Optional.empty() : steps.writer(mail);
        if (writer.isEmpty()) {
            return new Filed(List.of(), mail.fileNames());
        }
        List<Long> kept = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ArrivedMail.File file : mail.files()) {
            Optional<Long> id = kept.size() < MOST ? keep(writer.get(), file) : Optional.empty();
            id.ifPresentOrElse(kept::add, () -> leftOut.add(file.name()));
        }
        return new Filed(kept, leftOut);
    }

    private Optional<Long> keep(Writer writer, ArrivedMail.File file) {
        byte[] content = file.content();
        try {
            return Optional.of(attachments.send(writer.by(), writer.projectId(), file.name(), content.length, new ByteArrayInputStream(content)));
        } catch (BusinessException e) {
            return Optional.empty();
        }
    }
}
