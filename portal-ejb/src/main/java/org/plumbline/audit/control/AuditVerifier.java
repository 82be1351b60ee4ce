package org.plumbline.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.audit.entity.AuditChain;
import org.plumbline.audit.entity.AuditEntry;
import org.plumbline.shared.KeyRing;

/** Reads a company's chain from its first row and names the first that does not hold. */
@ApplicationScoped
public class AuditVerifier {

    private static final int BATCH = 1_000;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    /**
     * What a check found.
     *
     * @param checked     rows that hold, counted from the first
     * @param firstBroken sequence number of the first row that was altered, is missing or was cut off the end, or of the one after the
     *                    last when the end itself is forged; 0 when none
     */
    public record Finding(long checked, long firstBroken) {

        public boolean isIntact() {
            return firstBroken == 0;
        }
    }

    /**
     * Reads in batches; entries written meanwhile are checked too or left for the next time, never taken for damage. An end that
     * is missing or forged proves nothing: neither that the chain had a plain part, nor that nothing was cut off.
     */
    public Finding verify(long companyId) {
        AuditChain found = em.find(AuditChain.class, companyId);
        Optional<AuditChain> end = Optional.ofNullable(found).filter(chain -> chain.isGenuine(keys));
        long plainUntil = end.map(AuditChain::getPlainUntil).orElse(0L);
        long sequence = 0;
        String hash = AuditEntry.GENESIS;
        for (List<AuditEntry> batch = after(companyId, 0); !batch.isEmpty(); batch = after(companyId, sequence)) {
            for (AuditEntry entry : batch) {
                boolean holds = sequence < plainUntil ? entry.followsPlainly(sequence, hash) : entry.follows(sequence, hash, keys);
                if (!holds || !end.map(chain -> chain.agreesWith(entry)).orElse(true)) {
                    return new Finding(sequence, sequence + 1);
                }
                sequence = entry.getSequence();
                hash = entry.getHash();
            }
            em.clear();
        }
        boolean whole = end.isPresent() && sequence >= end.get().getLastSequence();
        return new Finding(sequence, whole ? 0 : sequence + 1);
    }

    private List<AuditEntry> after(long companyId, long sequence) {
        return em.createQuery("select e from AuditEntry e where e.companyId = :company and e.sequence > :after order by e.sequence",
                AuditEntry.class).setParameter("company", companyId).setParameter("after", sequence).setMaxResults(BATCH).getResultList();
    }
}
