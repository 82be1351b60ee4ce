package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.security.Scope;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;

/** Finds projects within what an actor can know of. */
@ApplicationScoped
public class ProjectRepository {

    private static final String WITHIN = "from Project p where p.companyId = :company and (:whole = true or p.id in :ids)";
    private static final String MATCHING = WITHIN + " and p.status = :status and lower(p.name) like :name escape '\\'";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @throws NotFoundException when there is none within the scope */
    public Project get(Scope scope, long id) {
        return within(scope, em.createQuery("select p " + WITHIN + " and p.id = :id", Project.class)).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** The same with its row locked: one change at a time. */
    public Project getForChange(Scope scope, long id) {
        Project project = get(scope, id);
        em.refresh(project, LockModeType.PESSIMISTIC_WRITE);
        return project;
    }

    /** Projects whose name contains a text, by name. @param page from 1 */
    public Page<Project> list(Scope scope, ProjectStatus status, String text, int page) {
        String name = '%' + escaped(text) + '%';
        long total = within(scope, em.createQuery("select count(p) " + MATCHING, Long.class)).setParameter("status", status)
                .setParameter("name", name).getSingleResult();
        int shown = Page.shown(page, total);
        List<Project> rows = within(scope, em.createQuery("select p " + MATCHING + " order by lower(p.name), p.id", Project.class))
                .setParameter("status", status).setParameter("name", name)
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE).getResultList();
        return new Page<>(rows, shown, Page.DEFAULT_SIZE, total);
    }

    /** The first projects by name, whatever their status, in one query. */
    public List<Project> first(Scope scope, int most) {
        return within(scope, em.createQuery("select p " + WITHIN + " order by lower(p.name), p.id", Project.class)).setMaxResults(most)
                .getResultList();
    }

    private static <T> TypedQuery<T> within(Scope scope, TypedQuery<T> query) {
        return query.setParameter("company", scope.companyId()).setParameter("whole", scope.isWholeCompany())
                .setParameter("ids", scope.projectIdsOrNone());
    }

    /** What somebody types is text, also where it looks like a pattern. */
    static String escaped(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }
}
