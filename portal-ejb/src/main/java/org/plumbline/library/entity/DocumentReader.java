package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** A person to whom a document is shown by name. */
@Entity
@Table(name = "library_reader")
public class DocumentReader extends CompanyOwned {

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    protected DocumentReader() {
    }

    public DocumentReader(Document document, long clientId) {
        super(document.companyId());
        this.documentId = document.getId();
        this.clientId = clientId;
    }

    public long getDocumentId() {
        return documentId;
    }

    public long getClientId() {
        return clientId;
    }
}
