package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** How far a person outside the company has followed a document: what came after is news to them. */
@Entity
@Table(name = "library_sight")
public class DocumentSight extends CompanyOwned {

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Column(name = "seen")
    private int seen;

    protected DocumentSight() {
    }

    public DocumentSight(Document document, long clientId) {
        super(document.companyId());
        this.documentId = document.getId();
        this.clientId = clientId;
    }

    /** @return whether it is the first time */
    public boolean see(int number) {
        boolean fresh = number > seen;
        seen = Math.max(seen, number);
        return fresh;
    }

    public long getDocumentId() {
        return documentId;
    }

    public long getClientId() {
        return clientId;
    }

    /** The highest number they have seen. */
    public int getSeen() {
        return seen;
    }
}
