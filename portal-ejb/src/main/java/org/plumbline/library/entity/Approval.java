package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** That people are asked to approve one version of a document. It ends once, and is about those bytes and no others. */
@Entity
@Table(name = "library_approval")
public class Approval extends ProjectOwned {

    /** Characters in the word on what is asked. */
    public static final int PURPOSE_LENGTH = 500;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "number", updatable = false)
    private int number;

    /** How often this version was asked about, from 1. */
    @Column(name = "turn", updatable = false)
    private int turn;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "purpose", updatable = false)
    private String purpose;

    @Column(name = "asked_by", updatable = false)
    private long askedBy;

    @Column(name = "asked_name", updatable = false)
    private String askedName;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApprovalState state = ApprovalState.OPEN;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Approval() {
    }

    /** @throws RejectedInputException at {@code purpose} */
    public Approval(DocumentVersion version, int turn, LocalDate dueOn, String purpose, VersionAuthor by) {
        super(version);
        String cleaned = purpose == null ? "" : purpose.strip();
        if (cleaned.length() > PURPOSE_LENGTH) {
            throw new RejectedInputException("purpose", "library.purpose", PURPOSE_LENGTH);
        }
        this.documentId = version.getDocumentId();
        this.number = version.getNumber();
        this.turn = turn;
        this.sha256 = version.getSha256();
        this.dueOn = dueOn;
        this.purpose = cleaned;
        this.askedBy = by.staffId();
        this.askedName = by.name();
    }

    /** @throws ConflictException when it has ended */
    public void demandOpen() {
        if (state != ApprovalState.OPEN) {
            throw new ConflictException("library.approval_over");
        }
    }

    /** Ends it. @throws ConflictException when it has ended before */
    public ApprovalClosed close(ApprovalState how, Actor by, Instant now) {
        demandOpen();
        state = how;
        closedAt = now;
        return new ApprovalClosed(by, companyId(), projectId(), documentId, getId(), number, how);
    }

    public boolean isOpen() {
        return state == ApprovalState.OPEN;
    }

    public long getDocumentId() {
        return documentId;
    }

    /** The version it is about. */
    public int getNumber() {
        return number;
    }

    public int getTurn() {
        return turn;
    }

    /** Of the bytes it is about. */
    public String getSha256() {
        return sha256;
    }

    /** The last day to decide, at the site. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getPurpose() {
        return purpose;
    }

    public VersionAuthor getAskedBy() {
        return new VersionAuthor(askedBy, askedName);
    }

    public ApprovalState getState() {
        return state;
    }

    /** When it ended; nothing while it is open. */
    public Optional<Instant> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }
}
