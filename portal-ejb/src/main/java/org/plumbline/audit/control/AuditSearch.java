package org.plumbline.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.plumbline.audit.entity.AuditEntry;
import org.plumbline.security.Scope;

/** Finds entries of a company's trail, newest first. */
@ApplicationScoped
public class AuditSearch {

    /** Most choices offered for one filter. */
    private static final int CHOICES = 200;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /**
     * What to show.
     *
     * @param what  kind of event, or null for all
     * @param actor reference of who did it, or null for all
     * @param from  not before
     * @param until before
     */
    public record Filter(String what, String actor, Instant from, Instant until) {
    }

    public List<AuditEntry> page(Scope scope, Filter filter, int number, int size) {
        return bind(em.createQuery("select e" + matching(filter) + " order by e.sequence desc", AuditEntry.class), scope, filter)
                .setFirstResult((number - 1) * size).setMaxResults(size).getResultList();
    }

    public long count(Scope scope, Filter filter) {
        return bind(em.createQuery("select count(e)" + matching(filter), Long.class), scope, filter).getSingleResult();
    }

    /** The kinds of event there are, in alphabetical order. */
    public List<String> kinds(Scope scope) {
        return em.createQuery("select distinct e.what from AuditEntry e where e.companyId = :company order by e.what", String.class)
                .setParameter("company", scope.companyId()).setMaxResults(CHOICES).getResultList();
    }

    /** Who has done anything. */
    public List<String> actors(Scope scope) {
        return em.createQuery("select distinct e.actor from AuditEntry e where e.companyId = :company order by e.actor", String.class)
                .setParameter("company", scope.companyId()).setMaxResults(CHOICES).getResultList();
    }

    /** Only what is asked: PostgreSQL cannot tell the type of a parameter that is null. */
    private static String matching(Filter filter) {
        return " from AuditEntry e where e.companyId = :company and e.at >= :from and e.at < :until"
                + (filter.what() == null ? "" : " and e.what = :what") + (filter.actor() == null ? "" : " and e.actor = :actor");
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Scope scope, Filter filter) {
        query.setParameter("company", scope.companyId()).setParameter("from", filter.from()).setParameter("until", filter.until());
        if (filter.what() != null) {
            query.setParameter("what", filter.what());
        }
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        return query;
    }
}
