package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.NotFoundException;

/** Finds projects within what an actor can know of. */
@ApplicationScoped
public class ProjectRepository {

    /** Values in one list of a query. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @throws NotFoundException when there is none within the scope */
    public Project get(Scope scope, long id) {
        return scope.fill(em.createQuery("select p " + within(scope) + " and p.id = :id", Project.class)).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** The same with its row locked: one change at a time. */
    public Project getForChange(Scope scope, long id) {
        Project project = get(scope, id);
        em.refresh(project, LockModeType.PESSIMISTIC_WRITE);
        return project;
    }

    /**
     * Makes those who add something that a project has once take turns, until their transactions end. An update and not a locking read, which
     * would also keep out every new row that refers to the project; nothing is changed by it.
     *
     * @throws NotFoundException when the company has no such project
     */
    public void hold(long companyId, long id) {
        if (em.createNativeQuery("update project set version = version where id = ?1 and company_id = ?2").setParameter(1, id)
                .setParameter(2, companyId).executeUpdate() == 0) {
            throw new NotFoundException();
        }
    }

    /** The first projects by name, whatever their status, in one query. */
    public List<Project> first(Scope scope, int most) {
        return scope.fill(em.createQuery("select p " + within(scope) + " order by lower(p.name), p.id", Project.class)).setMaxResults(most)
                .getResultList();
    }

    /** Names of some projects by id; those outside the scope are missing. */
    public Map<Long, String> names(Scope scope, Collection<Long> projectIds) {
        return projectIds.isEmpty() ? Map.of() : scope.fill(em.createQuery("select p.id, p.name " + within(scope) + " and p.id in :some",
                Object[].class)).setParameter("some", projectIds).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The country of the project set up last that has one: most likely the next one's too. */
    public Optional<String> latestCountry(Scope scope) {
        return scope.fill(em.createQuery("select p.site.country " + within(scope) + " and p.site.country is not null order by p.id desc", String.class))
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** {@link ContactLine#projectKey()} of a company's projects that have one of some names; in a few queries whatever their number. */
    public Set<String> keys(long companyId, List<String> names) {
        List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
        Set<String> keys = new HashSet<>();
        for (int from = 0; from < lower.size(); from += AT_ONCE) {
            em.createQuery("select p from Project p where p.companyId = :company and lower(p.name) in :names", Project.class)
                    .setParameter("company", companyId).setParameter("names", lower.subList(from, Math.min(from + AT_ONCE, lower.size())))
                    .getResultStream().forEach(project -> keys.add(ContactLine.key(project.getName(), project.getSite())));
        }
        return keys;
    }

    /** What a query for projects begins with; {@link Scope#fill} gives its parameters. */
    static String within(Scope scope) {
        return "from Project p where " + scope.within("p", "id");
    }
}
