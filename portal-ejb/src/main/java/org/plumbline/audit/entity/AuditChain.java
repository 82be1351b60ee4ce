package org.plumbline.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.plumbline.shared.KeyRing;

/**
 * The end of a company's chain. Its row is locked while one entry is added, so that the chain cannot fork. Its seal, a keyed
 * digest, says which entry is the last and up to which one hashes are plain: neither can be changed without the keys.
 */
@Entity
@Table(name = "audit_chain")
public class AuditChain {

    private static final String CONTEXT = "audit.chain";

    @Id
    @Column(name = "company_id")
    private long companyId;

    @Column(name = "last_sequence")
    private long lastSequence;

    @Column(name = "last_hash")
    private String lastHash = AuditEntry.GENESIS;

    /** Last entry of the chain's plain part; 0 for a chain that has always been keyed. */
    @Column(name = "plain_until")
    private long plainUntil;

    @Column(name = "seal")
    private String seal;

    protected AuditChain() {
    }

    public AuditChain(long companyId, KeyRing keys) {
        this.companyId = companyId;
        seal = keys.digest(text(), CONTEXT);
    }

    /** Adds the next entry and returns it for storing. An end that somebody has forged gets no new seal: it would come true. */
    public AuditEntry append(AuditEntry.Fact fact, KeyRing keys) {
        boolean genuine = isGenuine(keys);
        AuditEntry entry = new AuditEntry(companyId, lastSequence + 1, fact, lastHash, keys);
        lastSequence = entry.getSequence();
        lastHash = entry.getHash();
        if (genuine) {
            seal = keys.digest(text(), CONTEXT);
        }
        return entry;
    }

    /** Seals a chain from before there were seals: what it has is its plain part, and all that follows is keyed. */
    public void sealPlainPart(KeyRing keys) {
        plainUntil = lastSequence;
        seal = keys.digest(text(), CONTEXT);
    }

    /** Whether this end was written by the portal. */
    public boolean isGenuine(KeyRing keys) {
        return seal != null && keys.confirms(text(), CONTEXT, seal);
    }

    /** Whether the chain's end, if this entry is it, is the one that was written. */
    public boolean agreesWith(AuditEntry entry) {
        return entry.getSequence() != lastSequence || entry.getHash().equals(lastHash);
    }

    public long getLastSequence() {
        return lastSequence;
    }

    public long getPlainUntil() {
        return plainUntil;
    }

    private String text() {
        // numbers have no colon, and the hash comes last: no two ends read the same
        return companyId + ":" + lastSequence + ":" + plainUntil + ":" + lastHash;
    }
}
