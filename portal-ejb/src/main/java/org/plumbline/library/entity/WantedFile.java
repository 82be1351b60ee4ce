package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** A document staff ask a client for. What was sent is looked at by staff before it is one. */
@Entity
@Table(name = "library_wanted")
public class WantedFile extends ProjectOwned {

    /** Characters in what it is for. */
    public static final int PURPOSE_LENGTH = 500;
    /** Characters in why it was sent back. */
    public static final int REASON_LENGTH = 2000;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Column(name = "client_name", updatable = false)
    private String clientName;

    @Column(name = "title", updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private DocumentType type;

    @Column(name = "purpose", updatable = false)
    private String purpose;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "asked_by", updatable = false)
    private long askedBy;

    @Column(name = "asked_name", updatable = false)
    private String askedName;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private WantedState state = WantedState.OPEN;

    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "reason")
    private String reason = "";

    @Column(name = "document_id")
    private Long documentId;

    protected WantedFile() {
    }

    /** @param from the client who is asked. @throws RejectedInputException at {@code title} or {@code purpose} */
    public WantedFile(Owned project, Approver from, WantedTerms terms, VersionAuthor by) {
        super(project);
        String named = terms.title() == null ? "" : terms.title().strip();
        if (named.isEmpty() || named.length() > Document.TITLE_LENGTH) {
            throw new RejectedInputException("title", "library.title", Document.TITLE_LENGTH);
        }
        String said = terms.purpose() == null ? "" : terms.purpose().strip();
        if (said.length() > PURPOSE_LENGTH) {
            throw new RejectedInputException("purpose", "library.purpose", PURPOSE_LENGTH);
        }
        this.clientId = from.personId();
        this.clientName = from.name();
        this.title = named;
        this.type = terms.type();
        this.purpose = said;
        this.dueOn = terms.dueOn();
        this.askedBy = by.staffId();
        this.askedName = by.name();
    }

    /** The client has sent it. @throws ConflictException when it is there or not wanted any more */
    public WantedFileSent send(Actor by, StoredFile file, Instant now) {
        if (!state.isWaiting()) {
            throw new ConflictException("library.not_wanted");
        }
        state = WantedState.SENT;
        fileId = file.getId();
        sentAt = now;
        return new WantedFileSent(by, companyId(), projectId(), getId(), file.getId());
    }

    /** It is what was wanted. @param document what it became */
    public WantedFileAccepted accept(Actor by, Document document) {
        demandSent();
        state = WantedState.ACCEPTED;
        reason = "";
        documentId = document.getId();
        return new WantedFileAccepted(by, companyId(), projectId(), getId(), document.getId());
    }

    /** It is not. @throws RejectedInputException at {@code words}, without a reason */
    public WantedFileReturned giveBack(Actor by, String why) {
        demandSent();
        String said = why == null ? "" : why.strip();
        if (said.isEmpty()) {
            throw new RejectedInputException("words", "library.why_not");
        }
        if (said.length() > REASON_LENGTH) {
            throw new RejectedInputException("words", "library.words", REASON_LENGTH);
        }
        state = WantedState.RETURNED;
        reason = said;
        return new WantedFileReturned(by, companyId(), projectId(), getId());
    }

    /** Nobody wants it any more. @throws ConflictException when it was sent */
    public WantedFileWithdrawn withdraw(Actor by) {
        if (!state.isWaiting()) {
            throw new ConflictException("library.not_wanted");
        }
        state = WantedState.WITHDRAWN;
        return new WantedFileWithdrawn(by, companyId(), projectId(), getId());
    }

    /** @throws ConflictException unless something waits to be looked at */
    public void demandSent() {
        if (state != WantedState.SENT) {
            throw new ConflictException("library.judged");
        }
    }

    /** Who is asked. */
    public Approver getFrom() {
        return new Approver(Actor.Kind.CLIENT, clientId, clientName);
    }

    public WantedTerms getTerms() {
        return new WantedTerms(title, type, purpose, dueOn);
    }

    public VersionAuthor getAskedBy() {
        return new VersionAuthor(askedBy, askedName);
    }

    public WantedState getState() {
        return state;
    }

    /** What was sent last. */
    public Optional<Long> getFileId() {
        return Optional.ofNullable(fileId);
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Why it was sent back; empty when it was not. */
    public String getReason() {
        return reason;
    }

    /** The document it became. */
    public Optional<Long> getDocumentId() {
        return Optional.ofNullable(documentId);
    }
}
