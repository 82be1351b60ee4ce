package org.plumbline.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;

/** A piece of an upload, kept in the store by itself until all are there. */
@Entity
@Table(name = "upload_part")
public class UploadPart extends BaseEntity {

    @Column(name = "upload_id", updatable = false)
    private long uploadId;

    @Column(name = "start_at", updatable = false)
    private long start;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "store_id", updatable = false)
    private String storeId;

    protected UploadPart() {
    }

    /** @param start bytes of the file before it */
    public UploadPart(long uploadId, long start, FileBytes bytes) {
        this.uploadId = uploadId;
        this.start = start;
        this.size = bytes.size();
        this.sha256 = bytes.sha256();
        this.storeId = bytes.storeId();
    }

    public long getStart() {
        return start;
    }

    public long getSize() {
        return size;
    }

    public FileBytes bytes() {
        return new FileBytes(storeId, size, sha256);
    }
}
