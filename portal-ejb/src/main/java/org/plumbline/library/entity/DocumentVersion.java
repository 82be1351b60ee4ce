package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** One state of a document. It never changes; the database lets each number be used once. */
@Entity
@Table(name = "library_version")
public class DocumentVersion extends ProjectOwned {

    /** Characters in the word on what has changed. */
    public static final int NOTE_LENGTH = 500;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    /** From 1, without gaps. */
    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "file_id", updatable = false)
    private long fileId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "note", updatable = false)
    private String note;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @Column(name = "author_name", updatable = false)
    private String authorName;

    @Column(name = "restored", updatable = false)
    private int restored;

    protected DocumentVersion() {
    }

    DocumentVersion(Document document, int number, StoredFile file, VersionAuthor author, String note, int restored) {
        super(document);
        String cleaned = note == null ? "" : note.strip();
        if (cleaned.length() > NOTE_LENGTH) {
            throw new RejectedInputException("note", "library.note", NOTE_LENGTH);
        }
        this.documentId = document.getId();
        this.number = number;
        this.fileId = file.getId();
        this.sha256 = file.bytes().sha256();
        this.note = cleaned;
        this.authorId = author.staffId();
        this.authorName = author.name();
        this.restored = restored;
    }

    public long getDocumentId() {
        return documentId;
    }

    public int getNumber() {
        return number;
    }

    public long getFileId() {
        return fileId;
    }

    /** Of its bytes, 64 hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    /** What has changed, in the words of who made it; may be empty. */
    public String getNote() {
        return note;
    }

    public long getAuthorId() {
        return authorId;
    }

    public String getAuthorName() {
        return authorName;
    }

    /** The number of the version it brings back, or 0. */
    public int getRestored() {
        return restored;
    }
}
