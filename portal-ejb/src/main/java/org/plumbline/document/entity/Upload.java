package org.plumbline.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.ProjectOwned;

/** A file on its way: taken in pieces that follow each other without a gap, for a day after the last. */
@Entity
@Table(name = "upload")
public class Upload extends ProjectOwned {

    /** How long it waits for its next piece. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Bytes of a piece that is not the last, at least: each piece is a row and a file until all are there, and so there are so many at most. */
    public static final long LEAST_PIECE = 16 * 1024;

    @Enumerated(EnumType.STRING)
    @Column(name = "uploader_kind", updatable = false)
    private Actor.Kind uploaderKind;

    @Column(name = "uploader_id", updatable = false)
    private long uploaderId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "declared_type", updatable = false)
    private String declaredType;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "received")
    private long received;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** The file it has become, or null. */
    @Column(name = "file_id")
    private Long fileId;

    protected Upload() {
    }

    /** @param size bytes, from 1 */
    public Upload(FileOrigin origin, long size, Instant now) {
        super(origin.project());
        this.uploaderKind = origin.uploaderKind();
        this.uploaderId = origin.uploaderId();
        this.name = origin.name();
        this.declaredType = origin.declaredType();
        this.size = size;
        this.expiresAt = now.plus(KEPT);
    }

    /** The next piece is kept. @throws ConflictException when it is not the next, more than is missing, or too small */
    public UploadPart take(UploadPart part, Instant now) {
        demandNext(part.getStart());
        if (part.getSize() > size - received) {
            throw new ConflictException("file.too_much");
        }
        if (!isWorthKeeping(size, received, part.getSize())) {
            throw new ConflictException("file.piece_small", LEAST_PIECE / 1024);
        }
        received += part.getSize();
        expiresAt = now.plus(KEPT);
        return part;
    }

    /** Whether a piece is large enough, or the end of its file. @param before bytes of the file before it */
    public static boolean isWorthKeeping(long size, long before, long piece) {
        return piece >= LEAST_PIECE || before + piece == size;
    }

    /** @throws ConflictException when a piece from there on is not what is missing */
    public void demandNext(long start) {
        if (fileId != null || start != received) {
            throw new ConflictException("file.offset");
        }
    }

    /** It has become a file. */
    public void finish(long asFile) {
        if (received != size || fileId != null) {
            throw new IllegalStateException("upload " + getId() + " can't be finished");
        }
        fileId = asFile;
    }

    public boolean isBy(Actor actor) {
        return uploaderId == actor.personId() && uploaderKind == actor.kind();
    }

    public boolean isWhole() {
        return received == size;
    }

    public FileOrigin origin() {
        return new FileOrigin(this, uploaderKind, uploaderId, name, declaredType);
    }

    @Override
    public long personId() {
        return uploaderId;
    }

    public String getName() {
        return name;
    }

    /** Bytes it will have. */
    public long getSize() {
        return size;
    }

    /** Bytes that are there. */
    public long getReceived() {
        return received;
    }

    public Long getFileId() {
        return fileId;
    }
}
