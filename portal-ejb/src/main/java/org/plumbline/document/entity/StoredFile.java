package org.plumbline.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.ProjectOwned;

/**
 * What is known of a file without its bytes. It belongs to whoever sent it until it is used, once; from then on it is for the audience it
 * was used for; one without, for those whom the flat says that used it. Nobody is given it before it is judged.
 */
@Entity
@Table(name = "stored_file")
public class StoredFile extends ProjectOwned {

    @Enumerated(EnumType.STRING)
    @Column(name = "uploader_kind", updatable = false)
    private Actor.Kind uploaderKind;

    @Column(name = "uploader_id", updatable = false)
    private long uploaderId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "declared_type", updatable = false)
    private String declaredType;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "store_id", updatable = false)
    private String storeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FileState state = FileState.PENDING;

    /** What was found in it, when it was refused. */
    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    @Column(name = "used")
    private boolean used;

    @Column(name = "tries")
    private int tries;

    @Column(name = "judge_at")
    private Instant judgeAt;

    /** When somebody last began to compare it with its hash. */
    @Column(name = "proven_at")
    private Instant provenAt;

    /** Since when it is known to be lost or altered. */
    @Column(name = "damaged_at")
    private Instant damagedAt;

    @Embedded
    private FilePreview preview = new FilePreview();

    protected StoredFile() {
    }

    /** @param mediaType what it is by its content */
    public StoredFile(FileOrigin origin, String mediaType, FileBytes bytes, Instant now) {
        super(origin.project());
        this.uploaderKind = origin.uploaderKind();
        this.uploaderId = origin.uploaderId();
        this.name = origin.name();
        this.declaredType = origin.declaredType();
        this.mediaType = mediaType;
        this.size = bytes.size();
        this.sha256 = bytes.sha256();
        this.storeId = bytes.storeId();
        this.judgeAt = now;
    }

    /** It is used, for good. @param by null where the flat that uses it says who is given it. @throws ConflictException when it was before, or was refused */
    public void use(Audience by) {
        if (used || state == FileState.REFUSED) {
            throw new ConflictException("file.used", name);
        }
        used = true;
        audience = by;
    }

    /** What it was used for was taken back: only who sent it still knows of it. */
    public void hide() {
        audience = null;
    }

    /** Somebody begins to judge it; nobody else does until a moment. @return false when it needs none, or not yet */
    public boolean claim(Instant now, Instant until) {
        if (state != FileState.PENDING || judgeAt.isAfter(now)) {
            return false;
        }
        tries++;
        judgeAt = until;
        return true;
    }

    /** It could not be judged; another try is made then. */
    public void postpone(Instant until) {
        judgeAt = until;
    }

    /** It is harmless. @param shown may be empty */
    public FileJudged pass(FilePreview shown) {
        demandPending();
        state = FileState.CLEAN;
        preview = shown;
        return judged();
    }

    /** It is harmful. @param found the name of what is in it, shortened to 200 characters */
    public FileJudged refuse(String found) {
        demandPending();
        state = FileState.REFUSED;
        reason = found.substring(0, Math.min(found.length(), 200));
        return judged();
    }

    /** Somebody is about to read it to its end. @return false when somebody has since a moment */
    public boolean beginProof(Instant since, Instant now) {
        if (provenAt != null && !provenAt.isBefore(since)) {
            return false;
        }
        provenAt = now;
        return true;
    }

    /** It is lost or altered. @return empty when that is known */
    public Optional<FileDamaged> damage(Instant now) {
        if (damagedAt != null) {
            return Optional.empty();
        }
        damagedAt = now;
        return Optional.of(new FileDamaged(Actor.system(companyId()), companyId(), projectId(), getId()));
    }

    /** It is what was sent. @return empty when nothing else was known */
    public Optional<FileMended> mend() {
        if (damagedAt == null) {
            return Optional.empty();
        }
        damagedAt = null;
        return Optional.of(new FileMended(Actor.system(companyId()), companyId(), projectId(), getId()));
    }

    private FileJudged judged() {
        return new FileJudged(Actor.system(companyId()), companyId(), projectId(), getId(), state);
    }

    private void demandPending() {
        if (state != FileState.PENDING) {
            throw new IllegalStateException("file " + getId() + " is judged already");
        }
    }

    public boolean isBy(Actor actor) {
        return uploaderId == actor.personId() && uploaderKind == actor.kind();
    }

    /** Everything of it in the store. */
    public List<String> storeIds() {
        return Stream.concat(Stream.of(storeId), preview().storeIds().stream()).toList();
    }

    @Override
    public long personId() {
        return uploaderId;
    }

    public String getName() {
        return name;
    }

    public String getDeclaredType() {
        return declaredType;
    }

    public String getMediaType() {
        return mediaType;
    }

    public FileBytes bytes() {
        return new FileBytes(storeId, size, sha256);
    }

    public FileState getState() {
        return state;
    }

    /** Whether it is given to its readers. */
    public boolean isClean() {
        return state == FileState.CLEAN;
    }

    public String getReason() {
        return reason;
    }

    /** Whom it was used for; null when only who sent it knows of it. */
    public Audience getAudience() {
        return audience;
    }

    public boolean isUsed() {
        return used;
    }

    /** How often somebody has tried to judge it. */
    public int getTries() {
        return tries;
    }

    public FilePreview preview() {
        return preview == null ? new FilePreview() : preview;
    }
}
