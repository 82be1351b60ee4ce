package org.plumbline.search.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** That somebody has begun to read the text of a file. Nobody does so again: one that brings a server down brings it down once. */
@Entity
@Table(name = "read_file")
public class ReadFile extends CompanyOwned {

    @Column(name = "file_id", updatable = false)
    private long fileId;

    protected ReadFile() {
    }

    public ReadFile(long companyId, long fileId) {
        super(companyId);
        this.fileId = fileId;
    }

    public long getFileId() {
        return fileId;
    }
}
