package org.plumbline.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of a company's chain. Its row is locked while one entry is added, so that the chain cannot fork. */
@Entity
@Table(name = "audit_chain")
public class AuditChain {

    @Id
    @Column(name = "company_id")
    private long companyId;

    @Column(name = "last_sequence")
    private long lastSequence;

    @Column(name = "last_hash")
    private String lastHash = AuditEntry.GENESIS;

    protected AuditChain() {
    }

    public AuditChain(long companyId) {
        this.companyId = companyId;
    }

    /** Adds the next entry and returns it for storing. */
    public AuditEntry append(AuditEntry.Fact fact) {
        AuditEntry entry = new AuditEntry(companyId, lastSequence + 1, fact, lastHash);
        lastSequence = entry.getSequence();
        lastHash = entry.getHash();
        return entry;
    }

    /** Whether the chain's end, if this entry is it, is the one that was written. */
    public boolean agreesWith(AuditEntry entry) {
        return entry.getSequence() != lastSequence || entry.getHash().equals(lastHash);
    }

    public long getLastSequence() {
        return lastSequence;
    }

    public String getLastHash() {
        return lastHash;
    }
}
