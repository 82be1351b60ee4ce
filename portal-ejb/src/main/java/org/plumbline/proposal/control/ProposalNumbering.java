package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Year;
import java.util.Optional;
import org.plumbline.proposal.entity.ProposalCounter;
import org.plumbline.proposal.entity.ProposalNumber;

/**
 * Gives proposals their numbers: per company and year, without gaps or doubles. The counter's row stays locked until the transaction
 * that takes a number ends, and a transaction that fails gives its number back.
 */
@ApplicationScoped
public class ProposalNumbering {

    private static final String COUNTER = "select c from ProposalCounter c where c.companyId = :company and c.numberYear = :year";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    public ProposalNumber next(long companyId, Year year) {
        return locked(companyId, year).orElseGet(() -> {
            // the year's first: the company's row decides who makes the counter. Locked by a change, for a lock as such would keep out
            // rows that refer to the company, and whoever has the counter already is about to write some
            em.flush();
            em.createNativeQuery("update company set name = name where id = ?1").setParameter(1, companyId).executeUpdate();
            return locked(companyId, year).orElseGet(() -> {
                ProposalCounter fresh = new ProposalCounter(companyId, year.getValue());
                em.persist(fresh);
                return fresh;
            });
        }).next();
    }

    private Optional<ProposalCounter> locked(long companyId, Year year) {
        return em.createQuery(COUNTER, ProposalCounter.class).setParameter("company", companyId).setParameter("year", year.getValue())
                .getResultStream().findFirst().map(counter -> {
                    em.flush();
                    em.refresh(counter, LockModeType.PESSIMISTIC_WRITE);
                    return counter;
                });
    }
}
