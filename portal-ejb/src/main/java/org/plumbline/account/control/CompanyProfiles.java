package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.account.entity.TaxRate;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;

/** Finds what a company shows of itself and what its proposals begin with. */
@ApplicationScoped
public class CompanyProfiles {

    /** Tax rates a company keeps at most. */
    public static final int MOST_TAX_RATES = 20;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** The company. @throws NotFoundException when there is none */
    public Company company(long companyId) {
        return Optional.ofNullable(em.find(Company.class, companyId)).orElseThrow(NotFoundException::new);
    }

    /** A company with its profile, or with an empty one of version 0 that is not kept. */
    public record Shown(Company company, CompanyProfile profile) {
    }

    /** In one query, as every page of a client shows it. @throws NotFoundException when there is no such company */
    public Shown shown(long companyId) {
        return em.createQuery("select c, p from Company c left join CompanyProfile p on p.companyId = c.id where c.id = :company", Object[].class)
                .setParameter("company", companyId).getResultStream().findFirst()
                .map(row -> new Shown((Company) row[0], row[1] == null ? new CompanyProfile(companyId) : (CompanyProfile) row[1]))
                .orElseThrow(NotFoundException::new);
    }

    /** The profile, or an empty one of version 0 that is not kept. */
    public CompanyProfile get(long companyId) {
        return find(companyId).orElseGet(() -> new CompanyProfile(companyId));
    }

    /** The profile to be changed, made if need be. Of two who make it at once the second finds it made. */
    public CompanyProfile getForChange(long companyId) {
        em.find(Company.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        return find(companyId).orElseGet(() -> made(companyId));
    }

    /** @throws ConflictException when it is another version than the one that was edited; 0 is a profile not made yet */
    public CompanyProfile getForChange(long companyId, long version) {
        em.find(Company.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        Optional<CompanyProfile> known = find(companyId);
        if (known.map(CompanyProfile::getVersion).orElse(0L) != version) {
            throw new ConflictException("conflict");
        }
        return known.orElseGet(() -> made(companyId));
    }

    /** By name, the preferred one first. */
    public List<TaxRate> taxRates(long companyId) {
        return em.createQuery("select t from TaxRate t where t.companyId = :company order by t.preferred desc, lower(t.name), t.id", TaxRate.class)
                .setParameter("company", companyId).getResultList();
    }

    /** Keeps a rate; the first one is preferred. @throws ConflictException when there are {@link #MOST_TAX_RATES} */
    public void add(TaxRate rate) {
        em.find(Company.class, rate.companyId(), LockModeType.PESSIMISTIC_WRITE);
        List<TaxRate> known = taxRates(rate.companyId());
        if (known.size() >= MOST_TAX_RATES) {
            throw new ConflictException("company.tax_rates", MOST_TAX_RATES);
        }
        rate.prefer(known.isEmpty());
        em.persist(rate);
    }

    /** Makes one the rate new proposals begin with. @throws NotFoundException when the company has none of this id */
    public void prefer(long companyId, long id) {
        TaxRate chosen = taxRate(companyId, id);
        taxRates(companyId).forEach(rate -> rate.prefer(rate.equals(chosen)));
    }

    /** @throws NotFoundException when the company has none of this id */
    public void remove(long companyId, long id) {
        em.remove(taxRate(companyId, id));
    }

    private TaxRate taxRate(long companyId, long id) {
        em.find(Company.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        return taxRates(companyId).stream().filter(rate -> rate.getId() == id).findFirst().orElseThrow(NotFoundException::new);
    }

    private CompanyProfile made(long companyId) {
        CompanyProfile first = new CompanyProfile(companyId);
        em.persist(first);
        return first;
    }

    private Optional<CompanyProfile> find(long companyId) {
        return em.createQuery("select p from CompanyProfile p where p.companyId = :company", CompanyProfile.class)
                .setParameter("company", companyId).getResultStream().findFirst();
    }
}
