package org.plumbline.signing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.library.entity.DocumentVersion;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** A request for signatures on one version of a document, which is frozen by its hash. */
@Entity
@Table(name = "signing_envelope")
public class Envelope extends ProjectOwned {

    /** Days between reminders at most. */
    public static final int MOST_DAYS = 60;
    /** Stands before the first step of a chain. */
    public static final String NO_HASH = "0".repeat(64);

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "version_number", updatable = false)
    private int versionNumber;

    @Column(name = "file_id", updatable = false)
    private long fileId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "pages", updatable = false)
    private int pages;

    @Column(name = "title", updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private EnvelopeStatus status = EnvelopeStatus.DRAFT;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "remind_days")
    private int remindDays;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "warned")
    private boolean warned;

    @Column(name = "chain_length")
    private int chainLength;

    @Column(name = "chain_head")
    private String chainHead = NO_HASH;

    @Column(name = "result_number")
    private int resultNumber;

    @Column(name = "result_file_id")
    private long resultFileId;

    @Column(name = "result_sha256")
    private String resultSha256 = "";

    @Column(name = "seal_level")
    private String sealLevel = "";

    protected Envelope() {
    }

    /** A draft. @param title of the document as it is called now. @param pages of its file. @param authorId the member of staff who prepares it */
    public Envelope(DocumentVersion version, String title, int pages, long authorId) {
        super(version);
        this.documentId = version.getDocumentId();
        this.versionNumber = version.getNumber();
        this.fileId = version.getFileId();
        this.sha256 = version.getSha256();
        this.pages = pages;
        this.title = title;
        this.authorId = authorId;
    }

    /**
     * Says until when it can be signed.
     *
     * @param lastDay in the project's zone, or null for none
     * @param every   days between reminders, 0 for none, up to 60
     * @param today   in the project's zone
     * @throws RejectedInputException at {@code until} or {@code remindDays}
     */
    public void plan(LocalDate lastDay, int every, LocalDate today) {
        demandDraft();
        if (lastDay != null && lastDay.isBefore(today)) {
            throw new RejectedInputException("until", "signing.past");
        }
        if (every < 0 || every > MOST_DAYS) {
            throw new RejectedInputException("remindDays", "signing.remind", MOST_DAYS);
        }
        expiresOn = lastDay;
        remindDays = every;
    }

    /** @throws ConflictException once it was sent */
    public void demandDraft() {
        if (status != EnvelopeStatus.DRAFT) {
            throw new ConflictException("signing.sent");
        }
    }

    /** @throws ConflictException when it is not with those who sign, or its last day is over there */
    public void demandOpen(Instant now, ZoneId zone) {
        if (status == EnvelopeStatus.VOID) {
            throw new ConflictException("signing.void");
        }
        if (status != EnvelopeStatus.SENT || isExpired(now, zone)) {
            throw new ConflictException("signing.over");
        }
    }

    public void send(Instant now) {
        demandDraft();
        status = EnvelopeStatus.SENT;
        sentAt = now;
    }

    /** It ends without a result. @param to one of those that are over */
    public void end(EnvelopeStatus to, Instant now) {
        boolean taken = to == EnvelopeStatus.WITHDRAWN && status == EnvelopeStatus.DRAFT;
        if (!to.isOver() || status != EnvelopeStatus.SENT && !taken) {
            throw new ConflictException("signing.over");
        }
        status = to;
        endedAt = now;
    }

    /** Everybody has signed. */
    public void fill() {
        if (status != EnvelopeStatus.SENT) {
            throw new ConflictException("signing.over");
        }
        status = EnvelopeStatus.SIGNED;
    }

    /** The PDF is there. @param number of the version it became, 0 when the document had a newer one. @param hash of its bytes. @param level of its seal */
    public void complete(int number, long file, String hash, String level, Instant now) {
        if (status != EnvelopeStatus.SIGNED) {
            throw new ConflictException("signing.over");
        }
        status = EnvelopeStatus.COMPLETED;
        resultNumber = number;
        resultFileId = file;
        resultSha256 = hash;
        sealLevel = level;
        endedAt = now;
    }

    /** The time of the result's seal was confirmed later, in another file. @param number as {@link #getResultNumber} */
    public void raise(int number, long file, String hash, String level) {
        if (status != EnvelopeStatus.COMPLETED) {
            throw new ConflictException("signing.over");
        }
        resultNumber = number;
        resultFileId = file;
        resultSha256 = hash;
        sealLevel = level;
    }

    /** The next step of its chain, to be kept. */
    public EvidenceStep record(EvidenceStep.Fact fact) {
        EvidenceStep step = new EvidenceStep(this, fact);
        chainLength++;
        chainHead = step.getHash();
        return step;
    }

    /** Those who have not signed are told that the last day comes. @return false when they were before */
    public boolean warn() {
        boolean first = !warned;
        warned = true;
        return first;
    }

    /** The moment at which its last day ends at the site; null for none. */
    public Instant end(ZoneId zone) {
        return expiresOn == null ? null : expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean isExpired(Instant now, ZoneId zone) {
        return expiresOn != null && !now.isBefore(end(zone));
    }

    public long getDocumentId() {
        return documentId;
    }

    public int getVersionNumber() {
        return versionNumber;
    }

    public long getFileId() {
        return fileId;
    }

    /** Of what is signed, 64 hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    public int getPages() {
        return pages;
    }

    public String getTitle() {
        return title;
    }

    public EnvelopeStatus getStatus() {
        return status;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public int getRemindDays() {
        return remindDays;
    }

    public long getAuthorId() {
        return authorId;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    /** Steps of its chain. */
    public int getChainLength() {
        return chainLength;
    }

    /** The hash of the last of them. */
    public String getChainHead() {
        return chainHead;
    }

    /** The version of the document that holds the signatures, 0 while there is none, or where the result is kept beside the document. */
    public int getResultNumber() {
        return resultNumber;
    }

    public long getResultFileId() {
        return resultFileId;
    }

    public String getResultSha256() {
        return resultSha256;
    }

    public String getSealLevel() {
        return sealLevel;
    }
}
