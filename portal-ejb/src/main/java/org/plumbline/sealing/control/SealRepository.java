package org.plumbline.sealing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Company;
import org.plumbline.sealing.entity.SealCertificate;
import org.plumbline.sealing.entity.SealRecord;
import org.plumbline.sealing.entity.SealRoot;
import org.plumbline.sealing.entity.SealUpgrade;

/** Finds and keeps what is known of seals. */
@ApplicationScoped
public class SealRepository {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    public Optional<Company> company(long companyId) {
        return Optional.ofNullable(em.find(Company.class, companyId));
    }

    public Optional<SealRoot> root(long companyId) {
        return em.createQuery("select r from SealRoot r where r.companyId = :company", SealRoot.class).setParameter("company", companyId)
                .getResultStream().findFirst();
    }

    /** With its row locked. */
    public Optional<SealRoot> rootForChange(long companyId) {
        return root(companyId).map(root -> em.find(SealRoot.class, root.getId(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one with the highest number. */
    public Optional<SealCertificate> current(long companyId) {
        return em.createQuery("select c from SealCertificate c where c.companyId = :company order by c.number desc", SealCertificate.class)
                .setParameter("company", companyId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The company that has, or had, a certificate of its own of this fingerprint. */
    public Optional<Long> companyOf(String certificate) {
        return em.createQuery("select c.companyId from SealCertificate c where c.sha256 = :sha256", Long.class)
                .setParameter("sha256", certificate).setMaxResults(1).getResultStream().findFirst();
    }

    /** That a file of these bytes was sealed here. */
    public Optional<SealRecord> record(String sha256) {
        return em.createQuery("select r from SealRecord r where r.sha256 = :sha256", SealRecord.class).setParameter("sha256", sha256)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** Sealed files whose time is to be confirmed now. */
    public List<Long> due(Instant now, int most) {
        return em.createQuery("select u.id from SealUpgrade u where u.dueAt <= :now order by u.dueAt", Long.class).setParameter("now", now)
                .setMaxResults(most).getResultList();
    }

    /** One of them with its row locked, if it is still there. */
    public Optional<SealUpgrade> forChange(long upgradeId) {
        return Optional.ofNullable(em.find(SealUpgrade.class, upgradeId, LockModeType.PESSIMISTIC_WRITE));
    }

    public void remove(SealUpgrade done) {
        em.remove(done);
    }

    /** Written at once. @throws jakarta.persistence.PersistenceException when another was quicker and there may be only one */
    public void add(Object made) {
        em.persist(made);
        em.flush();
    }
}
