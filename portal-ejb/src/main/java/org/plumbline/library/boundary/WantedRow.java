package org.plumbline.library.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.library.control.Wanted.Item;
import org.plumbline.library.entity.WantedFile;

/**
 * A wanted file.
 *
 * @param from       the client who is asked
 * @param late       whether its last day is over and it was not sent
 * @param state      {@code OPEN}, {@code SENT}, {@code RETURNED} or {@code ACCEPTED}
 * @param sentAt     when it was sent last, or null
 * @param reason     why it was given back, or empty
 * @param fileId     what was sent last, 0 for nothing
 * @param fileName   its name, or empty
 * @param clean      whether it can be opened
 * @param documentId the document it became, or 0
 */
public record WantedRow(long id, long projectId, String from, String title, String type, String purpose, LocalDate dueOn, boolean late, String askedName,
                        String state, Instant sentAt, String reason, long fileId, String fileName, boolean clean, long documentId) {

    static WantedRow of(Item item, LocalDate today) {
        WantedFile wanted = item.wanted();
        return new WantedRow(wanted.getId(), wanted.projectId(), wanted.getFrom().name(), wanted.getTerms().title(), wanted.getTerms().type().name(),
                wanted.getTerms().purpose(), wanted.getTerms().dueOn(), wanted.getState().isWaiting() && wanted.getTerms().dueOn().isBefore(today),
                wanted.getAskedBy().name(), wanted.getState().name(), wanted.getSentAt().orElse(null), wanted.getReason(), wanted.getFileId().orElse(0L),
                item.file() == null ? "" : item.file().getName(), item.file() != null && item.file().isClean(), wanted.getDocumentId().orElse(0L));
    }

    /** Whether the client is to send something. */
    public boolean isWaiting() {
        return "OPEN".equals(state) || "RETURNED".equals(state);
    }

    public boolean isSent() {
        return "SENT".equals(state);
    }
}
