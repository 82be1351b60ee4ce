package org.plumbline.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.plumbline.audit.entity.AuditChain;
import org.plumbline.audit.entity.AuditEntry;

/** Reads a company's chain from its first row and names the first that does not hold. */
@ApplicationScoped
public class AuditVerifier {

    private static final int BATCH = 1_000;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /**
     * What a check found.
     *
     * @param checked     rows that hold, counted from the first
     * @param firstBroken sequence number of the first row that was altered, is missing or was cut off the end; 0 when none
     */
    public record Finding(long checked, long firstBroken) {

        public boolean isIntact() {
            return firstBroken == 0;
        }
    }

    /** Reads in batches; entries written meanwhile are checked too or left for the next time, never taken for damage. */
    public Finding verify(long companyId) {
        AuditChain end = em.find(AuditChain.class, companyId);
        long lastSequence = end == null ? 0 : end.getLastSequence();
        long sequence = 0;
        String hash = AuditEntry.GENESIS;
        for (List<AuditEntry> batch = after(companyId, 0); !batch.isEmpty(); batch = after(companyId, sequence)) {
            for (AuditEntry entry : batch) {
                if (!entry.follows(sequence, hash) || end != null && !end.agreesWith(entry)) {
                    return new Finding(sequence, sequence + 1);
                }
                sequence = entry.getSequence();
                hash = entry.getHash();
            }
            em.clear();
        }
        return new Finding(sequence, sequence >= lastSequence ? 0 : sequence + 1);
    }

    private List<AuditEntry> after(long companyId, long sequence) {
        return em.createQuery("select e from AuditEntry e where e.companyId = :company and e.sequence > :after order by e.sequence",
                AuditEntry.class).setParameter("company", companyId).setParameter("after", sequence).setMaxResults(BATCH).getResultList();
    }
}
